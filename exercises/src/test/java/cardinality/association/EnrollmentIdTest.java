package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import java.util.HashSet;
import java.util.Set;

/** The id as a value. It does not matter here whether the mapping uses it. */
@Entities(EnrollmentId.class)
final class EnrollmentIdTest {

    // lesson: association, equal-ids, by-value
    @Graded("association.id-equality")
    void idsWithTheSameNumbersAreEqual() {
        Object one = new EnrollmentId(7L, 2009L);
        Object other = new EnrollmentId(7L, 2009L);
        expected("two ids of student 7 and course 2009 are equal")
                .butWas("equals returns false")
                .where("EnrollmentId.equals")
                .misconception("ID_EQUALS")
                .unless(one.equals(other) && other.equals(one));
    }

    // lesson: association, equal-ids
    @Graded("association.id-equality")
    void idsOfDifferentCoursesAreNotEqual() {
        Object one = new EnrollmentId(7L, 2009L);
        Object other = new EnrollmentId(7L, 2010L);
        expected("the ids of student 7 in course 2009 and of student 7 in course 2010 are not equal")
                .butWas("equals returns true")
                .where("EnrollmentId.equals")
                .misconception("ID_EQUALS")
                .unless(!one.equals(other) && !other.equals(one));
    }

    // lesson: association, equal-hashes
    @Graded("association.id-equality")
    void anIdIsFoundInASet() {
        Object one = new EnrollmentId(7L, 2009L);
        Object other = new EnrollmentId(7L, 2009L);
        Set<Object> ids = new HashSet<>();
        ids.add(one);
        boolean equal = other.equals(one);
        expected("a HashSet with the id of student 7 and course 2009 contains another id with these numbers")
                .butWas(
                        equal
                                ? "it does not: the two are equal, but their hash codes differ"
                                : "it does not: equals returns false for the two")
                .where(equal ? "EnrollmentId.hashCode" : "EnrollmentId.equals")
                .misconception("ID_EQUALS")
                .unless(ids.contains(other));
    }
}
