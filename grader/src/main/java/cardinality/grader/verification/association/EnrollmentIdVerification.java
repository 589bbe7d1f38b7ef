package cardinality.grader.verification.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.association.EnrollmentId;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Lookalikes;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers that only an equality over both parts, in their order, distinguishes. */
@Entities(EnrollmentId.class)
@SuppressWarnings({"SelfEquals", "EqualsNull"}) // the equals under test is a student's
final class EnrollmentIdVerification {

    /** More than the factor by which a hash code usually multiplies one number before it adds the other. */
    private static final long USUAL_FACTOR = 105;

    /** Factors by which code might make one number of two, so that it compares one number in place of two. */
    private static final List<Long> FACTORS = List.of(
            31L,
            37L,
            59L,
            1_000L,
            10_000L,
            1L << 16,
            100_000L,
            1_000_000L,
            1_000_003L,
            1_000_000_000L,
            1L << 31,
            1L << 32);

    // lesson: association, equal-ids
    @Graded("association.id-equality")
    void idsOfDifferentStudentsAreNotEqual() {
        differ(
                new EnrollmentId(301L, 5003L),
                new EnrollmentId(302L, 5003L),
                "student 301 and of student 302 in the same course");
    }

    // lesson: association, equal-ids
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

    // lesson: association, equal-ids
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

    // lesson: association, equal-hashes, id-is-a-value
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

    // lesson: association, equal-ids
    @Graded("association.id-equality")
    void aHashCodeDoesNotMakeIdsEqual() {
        boolean tellsByHash = differInHash(1, 2, 1, 3) && differInHash(1, 2, 3, 2) && differInHash(1, 2, 2, 1);
        if (!tellsByHash || new EnrollmentId(1L, 23L).equals(new EnrollmentId(12L, 3L))) {
            // All ids share a hash code, or the other tests explain what equals leaves out.
            return;
        }
        Map<Object, String> whose = new HashMap<>();
        for (long large = 4; large <= USUAL_FACTOR; large++) {
            for (long small = 1; small <= 3; small++) {
                collect(whose, small, large);
                collect(whose, large, small);
            }
        }
    }

    private static boolean differInHash(long student, long course, long otherStudent, long otherCourse) {
        return new EnrollmentId(student, course).hashCode() != new EnrollmentId(otherStudent, otherCourse).hashCode();
    }

    /** A map takes two ids for one key only if both their hash codes and equals say so. */
    private static void collect(Map<Object, String> whose, long student, long course) {
        String one = "student " + student + " in course " + course;
        String other = whose.put(new EnrollmentId(student, course), one);
        expected("the ids of " + other + " and of " + one + " are not equal")
                .butWas("equals returns true; their hash codes are equal too")
                .where("EnrollmentId.equals")
                .misconception("HASH_FOR_EQUALS")
                .unless(other == null);
    }

    // lesson: association, equal-ids
    @Graded("association.id-equality")
    @Undisclosed(
            value = "ids are equal if and only if both their numbers are equal, whatever the numbers are",
            where = "EnrollmentId.equals")
    void anyTwoIdsDiffer(Secret secret) {
        long student = 2L * secret.between(100, 5_000);
        long course = 2L * secret.between(6_000, 9_000);
        long bit = 1L << secret.between(1, 6);
        long digit = course / 1_000 % 10;
        // Some of these numbers can be the same by chance.
        Set<List<Long>> pairs = new LinkedHashSet<>(List.of(
                List.of(student, course),
                List.of(course, student),
                List.of(student + 1, course + 1),
                List.of(student + 1, course - 1),
                List.of(student ^ bit, course ^ bit),
                List.of(student * 2, course / 2),
                List.of(student * 10 + digit, course % 1_000)));
        for (Long number : Lookalikes.numbers(secret)) {
            pairs.add(List.of(number, course));
            pairs.add(List.of(student, number));
        }
        for (Long factor : FACTORS) {
            pairs.add(List.of(student, course + 1 + factor));
            pairs.add(List.of(student + 1 + factor, course));
        }
        List<EnrollmentId> ids = pairs.stream()
                .map(pair -> new EnrollmentId(pair.get(0), pair.get(1)))
                .toList();
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
