package cardinality.grader.gate;

import java.util.Set;

/**
 * Types that admitted classes may link against: a second line behind the gate, held by the class loader when a class is
 * resolved. It knows names only, so it is coarser than the gate: {@code System} is on it for {@code System.out}.
 */
public final class LinkableTypes {

    /**
     * Named by no source: what the compiler's code for lambdas, records, switches and concatenation is linked with, and what
     * Java 17 is linked with where it calls a method by reflection often. The last package is closed to all other code.
     */
    private static final Set<String> PACKAGES_OF_THE_LINKER =
            Set.of("java.lang.invoke", "java.lang.runtime", "jdk.internal.reflect");

    private static final String FAILED_REFLECTION = "java.lang.reflect.InvocationTargetException";

    /** Named by the proxies and accessors that Hibernate defines beside an entity. */
    private static final Set<String> OF_HIBERNATE = Set.of(
            "org.hibernate.proxy.HibernateProxy",
            "org.hibernate.proxy.LazyInitializer",
            "org.hibernate.proxy.ProxyConfiguration",
            "org.hibernate.proxy.ProxyConfiguration$InterceptorDispatcher",
            "org.hibernate.bytecode.spi.ReflectionOptimizer$AccessOptimizer",
            "org.hibernate.bytecode.spi.ReflectionOptimizer$InstantiationOptimizer");

    private final AllowList allowList = AllowList.read();

    /** @param type binary name of a type that is not the submission's own */
    public boolean contains(String type) {
        int dot = type.lastIndexOf('.');
        return allowList.rule(type).isPresent()
                || OF_HIBERNATE.contains(type)
                || type.equals(FAILED_REFLECTION)
                || PACKAGES_OF_THE_LINKER.contains(dot < 0 ? "" : type.substring(0, dot));
    }
}
