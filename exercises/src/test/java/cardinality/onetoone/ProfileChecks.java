package cardinality.onetoone;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Reason;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks of a user, a profile and the rows behind them. */
public final class ProfileChecks {

    private static final Set<String> ENTITIES = Set.of(User.class.getName(), Profile.class.getName());

    private ProfileChecks() {}

    /** The texts of all rows of profiles, sorted. */
    public static Set<String> bios(Scope scope) {
        return scope.table("profiles").rows().stream()
                .map(row -> String.valueOf(row.get("bio")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The outcome of an action, for feedback: why it was refused, or which profiles there are afterwards. */
    public static String outcome(Optional<RuntimeException> refusal, Scope scope) {
        return refusal.map(e -> "it was refused: " + reason(e)).orElseGet(() -> {
            Set<String> bios = bios(scope);
            return bios.isEmpty()
                    ? "table profiles is empty"
                    : "table profiles holds \"" + String.join("\", \"", bios) + "\"";
        });
    }

    /** Like {@link Scope#attempt}, for objects that may have to wait for each other. */
    public static Optional<RuntimeException> attemptToSave(Scope scope, Consumer<EntityManager> action) {
        try {
            return scope.attempt(action);
        } catch (StackOverflowError e) {
            throw expected("a user and its profile can be saved")
                    .butWas("Hibernate never finishes, because each of the two waits for the key of the other")
                    .where("User.profile")
                    .misconception("TWO_OWNERS")
                    .failure();
        }
    }

    /** The innermost message of an exception, in one line. */
    public static String reason(Throwable thrown) {
        return Reason.of(thrown);
    }

    /** Calls the helper, and fails if it does not end. */
    public static void setProfile(User user, @Nullable Profile profile) {
        try {
            user.setProfile(profile);
        } catch (StackOverflowError e) {
            String calls = Arrays.stream(e.getStackTrace())
                    .filter(frame -> ENTITIES.contains(frame.getClassName()))
                    .map(frame -> frame.getClassName()
                                    .substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw expected("a call of setProfile that ends")
                    .butWas("these methods call each other endlessly: " + calls)
                    .where("User.setProfile")
                    .misconception("ENDLESS_CALLS")
                    .failure();
        } catch (RuntimeException e) {
            if (isThrownByProfile(e)) {
                throw e;
            }
            throw refused(profile, e);
        }
    }

    /** Then the mistake is there, and not in {@code setProfile}. */
    private static boolean isThrownByProfile(RuntimeException thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(ENTITIES::contains)
                .findFirst()
                .filter(Profile.class.getName()::equals)
                .isPresent();
    }

    private static RuntimeException refused(@Nullable Profile profile, RuntimeException thrown) {
        if (thrown instanceof NullPointerException) {
            throw expected(
                            profile == null
                                    ? "setProfile(null) leaves the user without a profile"
                                    : "setProfile gives a profile to a user, whether it had one before or not")
                    .butWas("a NullPointerException")
                    .where("User.setProfile")
                    .misconception("NULL_PROFILE")
                    .failure();
        }
        if (thrown instanceof IllegalStateException || thrown instanceof IllegalArgumentException) {
            throw expected("setProfile accepts any profile at any time, and null")
                    .butWas("it refused: " + reason(thrown))
                    .where("User.setProfile")
                    .misconception("SET_REFUSED")
                    .failure();
        }
        return thrown;
    }

    /** Fails unless the two refer to each other. */
    public static void requireInSync(User user, Profile profile) {
        inSync(
                "the user " + user.getUsername() + " and the profile \"" + profile.getBio() + "\" refer to each other",
                user.getProfile() == profile
                        ? "getUser() of the profile returns " + named(profile.getUser())
                        : "getProfile() of the user returns " + named(user.getProfile()),
                user.getProfile() == profile && profile.getUser() == user);
    }

    /** Fails unless the user has no profile. */
    public static void requireNone(User user) {
        inSync(
                "the user " + user.getUsername() + " has no profile",
                "getProfile() returns " + named(user.getProfile()),
                user.getProfile() == null);
    }

    /** Fails unless the profile has no user. */
    public static void requireNone(Profile profile) {
        inSync(
                "the profile \"" + profile.getBio() + "\" has no user",
                "getUser() returns " + named(profile.getUser()),
                profile.getUser() == null);
    }

    private static void inSync(String expected, String found, boolean holds) {
        expected(expected + ", before any SQL")
                .butWas(found)
                .where("User.setProfile")
                .misconception("ONE_SIDED")
                .unless(holds);
    }

    private static String named(@Nullable User user) {
        return user == null ? "null" : "the user " + user.getUsername();
    }

    private static String named(@Nullable Profile profile) {
        return profile == null ? "null" : "the profile \"" + profile.getBio() + "\"";
    }
}
