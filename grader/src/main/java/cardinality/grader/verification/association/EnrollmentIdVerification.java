package cardinality.grader.verification.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.association.EnrollmentId;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import java.util.HashMap;
import java.util.Map;

/** Numbers that only an equality over both parts, and in their order, tells apart. */
@Entities(EnrollmentId.class)
@SuppressWarnings({"SelfEquals", "EqualsNull"}) // a student wrote the equals that is asked
final class EnrollmentIdVerification {

    @Graded("association.id-equality")
    void idsOfDifferentStudentsAreNotEqual() {
        differ(
                new EnrollmentId(301L, 5003L),
                new EnrollmentId(302L, 5003L),
                "student 301 and of student 302 in the same course");
    }

    @Graded("association.id-equality")
    void studentAndCourseAreNotMixedUp() {
        differ(
                new EnrollmentId(302L, 5003L),
                new EnrollmentId(5003L, 302L),
                "student 302 in course 5003 and of student 5003 in course 302");
        differ(
                new EnrollmentId(1L, 23L),
                new EnrollmentId(12L, 3L),
                "student 1 in course 23 and of student 12 in course 3");
    }

    @Graded("association.id-equality")
    void anIdIsEqualToIdsOnly() {
        Object id = new EnrollmentId(302L, 5003L);
        String found = "it is equal to something else";
        boolean right = false;
        try {
            right = id.equals(id) && !id.equals(null) && !id.equals("302, 5003") && !id.equals(302L);
        } catch (NullPointerException | ClassCastException e) {
            found = "equals threw a " + e.getClass().getSimpleName();
        }
        expected("an id is equal to itself, and neither to null nor to a text nor to a number")
                .butWas(found)
                .where("EnrollmentId.equals")
                .misconception("ID_EQUALS")
                .unless(right);
    }

    @Graded("association.id-equality")
    void equalIdsAreOneKey() {
        Map<Object, String> map = new HashMap<>();
        for (long student = 300; student < 330; student++) {
            map.put(new EnrollmentId(student, 5003L), "old");
            map.put(new EnrollmentId(student, 5003L), "new");
        }
        boolean equal = new EnrollmentId(300L, 5003L).equals(new EnrollmentId(300L, 5003L));
        expected("a HashMap with the ids of 30 students in one course, each put twice, has 30 keys")
                .butWas("it has " + map.size() + (map.size() == 1 ? " key" : " keys"))
                .where(map.size() < 30 || !equal ? "EnrollmentId.equals" : "EnrollmentId.hashCode")
                .misconception("ID_EQUALS")
                .unless(map.size() == 30 && !map.containsValue("old"));
    }

    private static void differ(Object one, Object other, String whose) {
        expected("the ids of " + whose + " are not equal")
                .butWas("equals says that they are")
                .where("EnrollmentId.equals")
                .misconception("ID_EQUALS")
                .unless(!one.equals(other) && !other.equals(one));
    }
}
