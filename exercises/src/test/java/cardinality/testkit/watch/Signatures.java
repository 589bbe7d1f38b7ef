package cardinality.testkit.watch;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other classes see of a class when they are compiled: types and members, but neither annotations nor code. */
final class Signatures {

    private Signatures() {}

    /**
     * Returns the signatures as one text.
     *
     * @param classes class files by binary name
     */
    static String of(Map<String, byte[]> classes) {
        ClassLoader loader = new FreshClassLoader(classes, Signatures.class.getClassLoader());
        return new TreeSet<>(classes.keySet())
                .stream().map(name -> of(name, loader)).collect(Collectors.joining("\n"));
    }

    private static String of(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return Stream.of(
                            Stream.of(type.toGenericString() + " " + type.getGenericSuperclass()
                                    + Arrays.toString(type.getGenericInterfaces())),
                            Arrays.stream(type.getDeclaredFields()).map(Field::toGenericString),
                            Arrays.stream(type.getDeclaredConstructors()).map(Constructor::toGenericString),
                            Arrays.stream(type.getDeclaredMethods()).map(Method::toGenericString))
                    .flatMap(part -> part.sorted())
                    .collect(Collectors.joining("\n"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " has just been compiled", e);
        }
    }
}
