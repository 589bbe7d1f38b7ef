package cardinality.testkit.internal;

import org.jspecify.annotations.Nullable;

/**
 * The classes that Hibernate may instantiate when a submission names or passes them: those of the exercise, and other
 * classes that merely hold a value or cannot be constructed at all.
 *
 * <p>Hibernate calls any constructor that fits the columns of a row. {@code createQuery("select 'a', 'b'", type)} with
 * the class {@code PrintStream} creates a file, wherever the class object comes from. So the rule checks classes, not
 * their names.
 */
public final class InstantiableClasses {

    private final ClassLoader exercise;

    /** @param exercise the class loader of the classes under test */
    InstantiableClasses(ClassLoader exercise) {
        this.exercise = exercise;
    }

    /** Whether Hibernate may instantiate a class, or the element type of an array class. */
    boolean contains(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || element.getClassLoader() == exercise || LibraryClasses.isHarmless(element);
    }

    /**
     * Checks all classes among some values, including those in arrays.
     *
     * @throws IllegalArgumentException for the first class that Hibernate must not instantiate
     */
    void require(@Nullable Object[] values) {
        for (Object value : values) {
            if (value instanceof Class<?> type && !contains(type)) {
                throw new IllegalArgumentException(
                        type.getTypeName()
                                + " is not a class of the exercise and does not hold a value: Hibernate may not create objects of it here");
            }
            if (value instanceof Object[] several) {
                require(several);
            }
        }
    }
}
