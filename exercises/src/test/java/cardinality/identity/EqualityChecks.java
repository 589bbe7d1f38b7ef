package cardinality.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Expectation;
import java.util.Arrays;
import java.util.List;
import org.hibernate.LazyInitializationException;
import org.hibernate.proxy.HibernateProxy;
import org.jspecify.annotations.Nullable;

/** Checks of {@code equals} and {@code hashCode}. */
public final class EqualityChecks {

    private static final String YES = "returns true";
    private static final String NO = "returns false";

    private EqualityChecks() {}

    /** Fails unless two objects equal each other, in both directions. */
    public static void areEqual(Expectation expectation, Object one, Object other) {
        give(YES, expectation, one, other);
    }

    /** Fails unless two objects of the exercise differ, in both directions. */
    public static void areDifferent(Expectation expectation, Object one, Object other) {
        give(NO, expectation, one, other);
    }

    /** Whether two objects equal each other, for a test that leaves the complaint to another test. */
    public static boolean seemEqual(Object one, Object other) {
        return seem(YES, one, other);
    }

    /** Whether two objects differ, for a test that leaves the complaint to another test. */
    public static boolean seemDifferent(Object one, Object other) {
        return seem(NO, one, other);
    }

    /** Fails unless an object does not equal null, or something of another class. */
    public static void isNot(Object one, @Nullable Object other, String what) {
        String answer = answer(one, other);
        expected("a " + nameOf(one) + " does not equal " + what)
                .butWas("equals " + answer)
                .where(typeOf(one) + ".equals")
                .misconception(isAnswer(answer) ? "FOREIGN_EQUAL" : "EQUALS_THROWS")
                .unless(answer.equals(NO));
    }

    /** Fails unless an object equals itself. */
    public static void isItself(Object one, String what) {
        String answer = answer(one, one);
        expected(what + " equals itself")
                .butWas("equals " + answer)
                .where(typeOf(one) + ".equals")
                .misconception(isAnswer(answer) ? "NOT_ITSELF" : "EQUALS_THROWS")
                .unless(answer.equals(YES));
    }

    /** The misconception behind two objects that should be equal, unless {@code equals} is only overloaded. */
    public static String unlessOverloaded(String misconception, Class<?> type) {
        List<Class<?>> asked = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("equals") && method.getParameterCount() == 1)
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();
        return asked.isEmpty() || asked.contains(Object.class) ? misconception : "OVERLOADED";
    }

    /** The misconception behind two objects that should differ, unless {@code equals} throws an exception. */
    public static String unlessItThrows(String misconception, Object one, Object other) {
        return isAnswer(answer(one, other)) && isAnswer(answer(other, one)) ? misconception : "EQUALS_THROWS";
    }

    /** Fails unless two objects have the same hash code. */
    public static void shareHash(Expectation expectation, Object one, Object other) {
        String hash = hashOf(one);
        String another = hashOf(other);
        String found = hash.equals(another) ? "hashCode " + hash : "hashCode returns two different numbers";
        expectation.butWas(found).where(typeOf(one) + ".hashCode").unless(isNumber(hash) && hash.equals(another));
    }

    /**
     * Fails unless the hash code is the same as before: a set that contains the object looks where the old one points.
     *
     * @param before the result of {@link #hashOf}
     */
    public static void keepsHash(String before, Object one, Expectation expectation) {
        String now = hashOf(one);
        String found = "hashCode returns another number than before, so the set looks in the wrong place";
        if (!isNumber(before)) {
            found = "before that, hashCode " + before;
        } else if (!isNumber(now)) {
            found = "after that, hashCode " + now;
        } else if (!now.equals(hashOf(one))) {
            found = "hashCode returns another number each time it is called";
            expectation.misconception("HASH_DIFFERS");
        }
        expectation.butWas(found).where(typeOf(one) + ".hashCode").unless(isNumber(before) && before.equals(now));
    }

    /** The hash code as text, or the exception that was thrown instead. */
    public static String hashOf(Object one) {
        try {
            return String.valueOf(one.hashCode());
        } catch (NullPointerException e) {
            return threw(e);
        } catch (LazyInitializationException e) {
            throw needsASession(one, "hashCode");
        } catch (StackOverflowError e) {
            throw endless(one, "hashCode");
        }
    }

    /** Whether {@link #hashOf} returned a hash code. */
    public static boolean isNumber(String hash) {
        return !hash.startsWith("throws");
    }

    private static boolean seem(String answer, Object one, Object other) {
        try {
            return answer(one, other).equals(answer) && answer(other, one).equals(answer);
        } catch (CriterionFailure e) {
            return false;
        }
    }

    private static void give(String answer, Expectation expectation, Object one, Object other) {
        String there = answer(one, other);
        String back = answer(other, one);
        boolean oneProxy = one instanceof HibernateProxy != other instanceof HibernateProxy;
        String first = oneProxy ? shortNameOf(one) : "one";
        String second = oneProxy ? shortNameOf(other) : "other";
        String found = there.equals(back)
                ? "equals " + there + ", in both directions"
                : "%1$s.equals(%2$s) %3$s, and %2$s.equals(%1$s) %4$s".formatted(first, second, there, back);
        expectation.butWas(found).where(typeOf(one) + ".equals").unless(there.equals(answer) && back.equals(answer));
    }

    private static String answer(Object one, @Nullable Object other) {
        try {
            return one.equals(other) ? YES : NO;
        } catch (NullPointerException | ClassCastException e) {
            return threw(e);
        } catch (LazyInitializationException e) {
            throw needsASession(one, "equals");
        } catch (StackOverflowError e) {
            throw endless(one, "equals");
        }
    }

    private static String threw(RuntimeException e) {
        return "throws a " + e.getClass().getSimpleName();
    }

    private static boolean isAnswer(String answer) {
        return answer.equals(YES) || answer.equals(NO);
    }

    private static CriterionFailure needsASession(Object one, String method) {
        return expected(method + " of a " + nameOf(one) + " works after the session was closed")
                .butWas("it needed data that was not loaded, and threw a LazyInitializationException")
                .where(typeOf(one) + "." + method)
                .misconception("NEEDS_A_SESSION")
                .failure();
    }

    private static CriterionFailure endless(Object one, String method) {
        return expected(method + " returns a result")
                .butWas("it calls itself endlessly, until the stack overflows")
                .where(typeOf(one) + "." + method)
                .misconception("ENDLESS_CALLS")
                .failure();
    }

    private static String shortNameOf(Object one) {
        return one instanceof HibernateProxy ? "proxy" : nameOf(one);
    }

    private static String nameOf(Object one) {
        return one instanceof User ? "user" : "post";
    }

    /** Not the class of the object: that could be the class of a proxy. */
    private static String typeOf(Object one) {
        return one instanceof User ? "User" : "Post";
    }
}
