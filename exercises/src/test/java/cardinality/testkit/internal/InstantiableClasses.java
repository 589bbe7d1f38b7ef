package cardinality.testkit.internal;

import org.jspecify.annotations.Nullable;

/**
 * The classes that Hibernate may make objects of because a submission names them or hands them over: those of the exercise, and
 * beyond them what merely holds a value or cannot be constructed at all.
 *
 * <p>Hibernate calls whichever constructor fits the columns of a row. {@code createQuery("select 'a', 'b'", type)} with the class
 * of a {@code PrintStream} creates a file, whoever gave out the class object. So the rule is about classes, not about their names.
 */
public final class InstantiableClasses {

    private final ClassLoader exercise;

    /** @param exercise defines the classes under test */
    InstantiableClasses(ClassLoader exercise) {
        this.exercise = exercise;
    }

    /** Whether Hibernate may make objects of a class, or of the elements of an array class. */
    boolean contains(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || element.getClassLoader() == exercise || LibraryClasses.isHarmless(element);
    }

    /**
     * Checks whatever is a class among some values; arrays are looked into.
     *
     * @throws IllegalArgumentException for the first one that Hibernate may make no objects of
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
