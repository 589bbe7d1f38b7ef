package cardinality.onetoone;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Batches;
import cardinality.testkit.Expectation;
import cardinality.testkit.ReadOnly;
import cardinality.testkit.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;

/** Checks of {@link Users#all}, and of users who have no profile. */
public final class ListingChecks {

    private static final int MAX_STATEMENTS = 2;

    private ListingChecks() {}

    /**
     * Saves users in the given order, lists them, and fails unless all of them are found with their profiles.
     *
     * @param bios the profiles, by username; a user who is not in it has none
     */
    public static void requireEveryone(Scope scope, List<String> usernames, Map<String, String> bios) {
        for (String username : usernames) {
            if (bios.containsKey(username)) {
                Seed.user(scope, username, bios.get(username));
            } else {
                Seed.user(scope, username);
            }
        }
        List<User> users = listed(scope);
        requireFewStatements(scope, usernames.size(), 0);
        requireNames(users, usernames, bios.keySet());
        users.stream().filter(user -> !bios.containsKey(user.getUsername())).forEach(ListingChecks::requireNoProfile);
        users.stream()
                .filter(user -> bios.containsKey(user.getUsername()))
                .forEach(user -> requireBio(scope, user, bios.get(user.getUsername())));
        users.forEach(user -> requireLoaded(scope, user, "Users.all"));
    }

    private static List<User> listed(Scope scope) {
        List<List<User>> results = new ArrayList<>();
        scope.statements().clear();
        Optional<RuntimeException> thrown = scope.attemptReading(em -> results.add(new Users().all(em)));
        ReadOnly.require(scope.statements(), thrown, "Users.all");
        thrown.ifPresent(e -> {
            throw e;
        });
        return results.get(0);
    }

    /**
     * Lists more users than a few small batches could cover. {@link #requireEveryone} checks what they hold.
     *
     * @param count the number of users; every other one has a profile
     */
    public static void requireFewStatementsForMany(Scope scope, int count) {
        scope.attempt(em -> {
                    for (int i = 0; i < count; i++) {
                        User user = new User("user " + i);
                        if (i % 2 == 0) {
                            Seed.persist(em, user, new Profile("bio " + i));
                        } else {
                            em.persist(user);
                        }
                    }
                })
                .ifPresent(e -> {
                    throw e;
                });
        listed(scope).forEach(User::getProfile);
        requireFewStatements(scope, count, scope.fromTransaction(Batches::sizeIn));
    }

    private static void requireFewStatements(Scope scope, int users, int batchSize) {
        int selects = scope.statements().selects();
        int most = MAX_STATEMENTS + Batches.statements(batchSize, users);
        if (selects > most) {
            // What a profile knows of its user by another column takes a statement of its own.
            KeyChecks.requirePrimaryKey(scope);
        }
        listing("at most " + most + " statements to list " + users + " users with their profiles")
                .butWas(selects + " statements")
                .statements(scope.statements())
                .atMost(most)
                .misconception(selects < users / 2 ? "IN_PARTS" : "N_PLUS_1")
                .unless(selects <= most);
    }

    private static void requireLoaded(Scope scope, Object entity, String where) {
        expected("objects that Hibernate has loaded")
                .butWas("a " + Hibernate.getClassLazy(entity).getSimpleName() + " was not loaded from a row")
                .where(where)
                .misconception("MADE_UP")
                .unless(scope.loadedIdOf(entity).isPresent());
    }

    private static void requireNames(List<User> users, List<String> usernames, Set<String> withProfile) {
        listing("a list of users").butWas("null").misconception("NULL_RESULT").unless(users != null);
        List<String> found = users.stream().map(User::getUsername).sorted().toList();
        Set<String> missing = new TreeSet<>(usernames);
        found.forEach(missing::remove);
        boolean onlyThoseWithout =
                !withProfile.isEmpty() && withProfile.stream().noneMatch(missing::contains);
        listing("all " + usernames.size() + " users, with and without a profile")
                .butWas("not in the list: " + String.join(", ", missing))
                .misconception(onlyThoseWithout ? "INNER_JOIN" : "INCOMPLETE")
                .unless(missing.isEmpty());
        listing("each user once")
                .butWas("more than once: "
                        + found.stream()
                                .distinct()
                                .filter(name -> Collections.frequency(found, name) > 1)
                                .map(name -> name + " (" + Collections.frequency(found, name) + " times)")
                                .collect(Collectors.joining(", ")))
                .misconception("DUPLICATES")
                .unless(found.size() == usernames.size());
    }

    /** Fails unless the user with this id, who has no profile, is found without a profile and can be merged. */
    public static void requireUserWithout(Scope scope, Long id) {
        scope.statements().clear();
        User user = scope.fromTransaction(em -> {
            User found = em.find(User.class, id);
            expected("a user who has no profile is found by its id, and getProfile() is null")
                    .butWas(found == null ? "no user is found" : "getProfile() returns an object")
                    .statements(scope.statements())
                    .where("User.profile")
                    .misconception("PROMISED_PROFILE")
                    .unless(found != null && found.getProfile() == null);
            return found;
        });
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.merge(user));
        expected("a user who has no profile can be merged")
                .butWas("it was refused: " + refusal.map(ProfileChecks::reason).orElse(""))
                .statements(scope.statements())
                .where("User.profile")
                .misconception("PROMISED_PROFILE")
                .unless(refusal.isEmpty());
    }

    private static void requireNoProfile(User user) {
        Profile profile = loaded(user, user::getProfile);
        listing("getProfile() is null for a user who was saved without a profile")
                .butWas("getProfile() of " + user.getUsername() + " returns an object")
                .misconception("PROMISED_PROFILE")
                .unless(profile == null);
    }

    private static void requireBio(Scope scope, User user, String bio) {
        Profile profile = loaded(user, user::getProfile);
        listing("the user " + user.getUsername() + " has the profile \"" + bio + "\"")
                .butWas("getProfile() is null")
                .misconception("LAZY_AFTER_CLOSE")
                .unless(profile != null);
        String found = loaded(user, profile::getBio);
        listing("the user " + user.getUsername() + " has the profile \"" + bio + "\"")
                .butWas("the profile is \"" + found + "\"")
                .misconception("WRONG_PROFILE")
                .unless(bio.equals(found));
        requireLoaded(scope, profile, "User.profile");
    }

    private static <T> T loaded(User user, Supplier<T> value) {
        try {
            return value.get();
        } catch (LazyInitializationException e) {
            throw listing("getProfile() of " + user.getUsername() + " can be read after the session was closed")
                    .butWas("it was not loaded, and its session is closed")
                    .misconception("LAZY_AFTER_CLOSE")
                    .failure();
        }
    }

    private static Expectation listing(String what) {
        return expected(what).where("Users.all");
    }
}
