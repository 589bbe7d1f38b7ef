package cardinality.onetoone;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Column;
import cardinality.testkit.KeyTarget;
import cardinality.testkit.OtherAnnotations;
import cardinality.testkit.Schema;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** Checks of the foreign key between the two tables. */
public final class KeyChecks {

    private KeyChecks() {}

    /** Fails if a table beyond the two of the exercise points at one of them. */
    public static void requireTwoTables(Scope scope) {
        List.of("users", "profiles").forEach(scope.schema()::table);
        Set<String> others = otherTables(scope);
        expected("tables users and profiles are enough for this relation")
                .butWas("there is also a table " + String.join(", ", others))
                .where("Profile.user")
                .misconception("EXTRA_TABLE")
                .schema(others)
                .unless(others.isEmpty());
    }

    /** Fails if table users points at table profiles, or if profiles points at users more than once. */
    public static void requireOneKey(Scope scope) {
        Set<String> inUsers = keys(scope, "users", "profiles");
        Set<String> inProfiles = keys(scope, "profiles", "users");
        expected("table profiles has the foreign key, table users has none")
                .butWas(
                        inProfiles.isEmpty()
                                ? "it is users." + String.join(", ", inUsers)
                                : "both have one: profiles." + String.join(", ", inProfiles) + " and users."
                                        + String.join(", ", inUsers))
                .where("User.profile")
                .misconception(inProfiles.isEmpty() ? "KEY_IN_USERS" : "SECOND_KEY")
                .columns("users", inUsers)
                .unless(inUsers.isEmpty());
        expected("table profiles has one foreign key to users")
                .butWas("it has " + inProfiles.size() + ": " + String.join(", ", inProfiles))
                .where("User.profile")
                .misconception("SECOND_KEY")
                .columns("profiles", inProfiles)
                .unless(inProfiles.size() <= 1);
    }

    /** Fails unless user_id is the foreign key, and points at the primary key of users. */
    public static void requireUserId(Scope scope) {
        TableDefinition profiles = scope.schema().table("profiles");
        expected("profiles.user_id is a foreign key to users")
                .butWas(
                        keys(scope, "profiles", "users").isEmpty()
                                ? "profiles has no foreign key to users; its columns are "
                                        + String.join(", ", profiles.columns())
                                : "the foreign key is profiles." + String.join(", ", keys(scope, "profiles", "users")))
                .where("Profile.user")
                .misconception(profiles.column("user_id").isPresent() ? "NO_FOREIGN_KEY" : "WRONG_COLUMN")
                .columns("profiles", "user_id", keysOfProfiles(scope))
                .unless(profiles.references("user_id", "users"));
        requirePrimaryKey(scope);
    }

    /** Fails if the foreign key points at something other than the primary key of users. */
    static void requirePrimaryKey(Scope scope) {
        KeyTarget.requirePrimaryKey(scope, "profiles", "users", "Profile.user");
    }

    /** Fails if a row of profiles can be stored without a user. */
    public static void requireNotNull(Scope scope) {
        TableDefinition profiles = scope.schema().table("profiles");
        Set<String> keys = keysOfProfiles(scope);
        expected("no row of profiles can be stored without a row of users")
                .butWas("profiles." + String.join(", ", keys) + " may be NULL")
                .where("Profile.user")
                .misconception(OtherAnnotations.behindNullableKey(scope, "Profile.user", keys))
                .columns("profiles", keys)
                .unless(keys.stream().map(profiles::requiredColumn).noneMatch(Column::nullable));
    }

    /** Fails if the schema allows several rows of profiles for one user. */
    public static void requireUnique(Scope scope) {
        TableDefinition profiles = scope.schema().table("profiles");
        Set<String> keys = keysOfProfiles(scope);
        expected("the database refuses a second profile for the same user, whoever writes it")
                .butWas("profiles." + String.join(", ", keys) + " may repeat")
                .where("Profile.user")
                .misconception("TWO_PROFILES")
                .columns("profiles", keys)
                .unless(keys.isEmpty() || keys.stream().anyMatch(profiles::isUnique));
    }

    /** Tries to save one more profile for a user, and fails if the table holds two of them afterwards. */
    public static void requireRefusalOfAnother(Scope scope, Long id, String bio) {
        scope.statements().clear();
        scope.refusalOf(em -> {
            Profile another = new Profile(bio);
            Seed.setUser(em, another, em.find(User.class, id));
            em.persist(another);
        });
        Set<String> keys = keysOfProfiles(scope);
        long rows = scope.table("profiles").rows().stream()
                .filter(row -> keys.stream().anyMatch(key -> isNumber(row.get(key), id)))
                .count();
        expected("a second profile for the same user is refused")
                .butWas("it was accepted: the user has " + rows + " rows in table profiles")
                .statements(scope.statements())
                .where("Profile.user")
                .misconception("TWO_PROFILES")
                .columns("profiles", keys)
                .unless(rows <= 1);
    }

    private static boolean isNumber(@Nullable Object value, Long wanted) {
        return value instanceof Number number && number.longValue() == wanted;
    }

    /**
     * Whether removing a user is passed on to its profile in memory, but the rows cannot be deleted because the
     * relation is mapped twice. That is a mistake of the foreign key, and it must not cost any other criterion.
     */
    public static boolean isStoppedByAnotherKey(Optional<RuntimeException> refusal, Scope scope, Long id) {
        boolean mappedTwice = !keys(scope, "users", "profiles").isEmpty()
                || !otherTables(scope).isEmpty();
        if (refusal.isEmpty() || !mappedTwice) {
            return false;
        }
        boolean[] reached = {false};
        scope.attempt(em -> {
            User user = em.find(User.class, id);
            Object profile = Hibernate.unproxy(user.getProfile());
            reached[0] = true;
            em.remove(user);
            reached[0] = profile != null && !em.contains(profile);
            em.getTransaction().setRollbackOnly();
        });
        return reached[0];
    }

    /** The columns of profiles that point at a user, with or without a constraint in the database. */
    private static Set<String> keysOfProfiles(Scope scope) {
        Set<String> keys = keys(scope, "profiles", "users");
        if (keys.isEmpty()) {
            scope.schema().table("profiles").column("user_id").map(Column::name).ifPresent(keys::add);
        }
        return keys;
    }

    private static Set<String> otherTables(Scope scope) {
        Schema schema = scope.schema();
        Set<String> others = schema.tables();
        others.removeAll(Set.of("users", "profiles"));
        others.removeIf(table -> schema.table(table).foreignKeys().isEmpty());
        return others;
    }

    private static Set<String> keys(Scope scope, String from, String to) {
        return scope.schema().table(from).foreignKeys().stream()
                .filter(key -> key.referencedTable().equals(to))
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
