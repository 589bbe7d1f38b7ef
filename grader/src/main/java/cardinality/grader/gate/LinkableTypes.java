package cardinality.grader.gate;

import java.util.Set;

/**
 * The types that admitted classes may link against. This is a second line of defence behind the gate, enforced by the
 * class loader when a class is resolved. It checks only names, so it is coarser than the gate: it contains
 * {@code System} because of {@code System.out}.
 */
public final class LinkableTypes {

    /**
     * Packages that no source names: the compiler's code for lambdas, records, switches and concatenation links with
     * them, and so does the code with which Java 17 speeds up repeated reflective calls. The last package is closed to
     * all other code.
     */
    private static final Set<String> PACKAGES_OF_THE_LINKER =
            Set.of("java.lang.invoke", "java.lang.runtime", "jdk.internal.reflect");

    private static final String FAILED_REFLECTION = "java.lang.reflect.InvocationTargetException";

    /** Types that are referred to by the proxies and accessors that Hibernate defines for an entity. */
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
