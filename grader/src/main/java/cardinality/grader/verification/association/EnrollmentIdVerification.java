package cardinality.grader.verification.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.association.EnrollmentId;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Lookalikes;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers that only an equality over both parts, in their order, distinguishes. */
@Entities(EnrollmentId.class)
@SuppressWarnings({"SelfEquals", "EqualsNull"}) // the equals under test is a student's
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
        expected("an id is equal to itself, but not to null, to a text or to a number")
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

    @Graded("association.id-equality")
    @Undisclosed(
            value = "ids are equal if and only if both their numbers are equal, whatever the numbers are",
            where = "EnrollmentId.equals")
    void anyTwoIdsDiffer(Secret secret) {
        long student = 2L * secret.between(100, 5_000);
        long course = 2L * secret.between(6_000, 9_000);
        List<EnrollmentId> ids = new ArrayList<>();
        for (Long number : Lookalikes.numbers(secret)) {
            ids.add(new EnrollmentId(number, course));
            ids.add(new EnrollmentId(student, number));
        }
        long bit = 1L << secret.between(1, 6);
        long digit = course / 1_000 % 10;
        ids.add(new EnrollmentId(student, course));
        ids.add(new EnrollmentId(course, student));
        ids.add(new EnrollmentId(student + 1, course - 1));
        ids.add(new EnrollmentId(student + 1, course - 31));
        ids.add(new EnrollmentId(student ^ bit, course ^ bit));
        ids.add(new EnrollmentId(student * 2, course / 2));
        ids.add(new EnrollmentId(student * 10 + digit, course % 1_000));
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < ids.size(); j++) {
                Object one = ids.get(i);
                Object other = ids.get(j);
                expected("two ids are equal if they have the same two numbers")
                        .misconception("ID_EQUALS")
                        .unless(one.equals(other) == (i == j));
            }
        }
    }

    private static void differ(Object one, Object other, String whose) {
        expected("the ids of " + whose + " are not equal")
                .butWas("equals returns true")
                .where("EnrollmentId.equals")
                .misconception("ID_EQUALS")
                .unless(!one.equals(other) && !other.equals(one));
    }
}
