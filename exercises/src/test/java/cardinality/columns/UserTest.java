package cardinality.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.Set;
import java.util.stream.Collectors;

/** Each entity is booted alone, so one that Hibernate refuses, or that is not started, does not affect the others. */
@Entities(User.class)
final class UserTest {

    private static final Place USERNAME = new Place("users", "username");
    private static final Place EMAIL = new Place("users", "email");

    // lesson: columns, table, names, created-at-column
    @Graded("columns.tables")
    void usersAreKeptInTheirTable(Scope scope) {
        ColumnChecks.hasColumns(scope, "users", "id", "username", "email", "created_at");
    }

    // lesson: columns, username, email
    @Graded("columns.tables")
    void usernameAndEmailHaveTheirLengths(Scope scope) {
        ColumnChecks.hasLength(scope, USERNAME, 50, "User.username");
        ColumnChecks.hasLength(scope, EMAIL, 100, "User.email");
    }

    // lesson: columns, key
    @Graded("columns.tables")
    void usersAreNumbered(Scope scope) {
        ColumnChecks.isNumberedWhenSaved(scope, ada(), User::getId, "User.id");
    }

    // lesson: columns, username
    @Graded("columns.not-null")
    void noUserIsWithoutUsername(Scope scope) {
        ColumnChecks.isNeverMissing(scope, ada(), "ada", USERNAME, "User.username");
    }

    // lesson: columns, email
    @Graded("columns.not-null")
    void noUserIsWithoutEmail(Scope scope) {
        ColumnChecks.isNeverMissing(scope, ada(), "lovelace@example.org", EMAIL, "User.email");
    }

    // lesson: columns, username
    @Graded("columns.unique")
    void noTwoUsersShareAUsername(Scope scope) {
        isUnique(scope, "ada", USERNAME, "User.username");
    }

    // lesson: columns, email
    @Graded("columns.unique")
    void noTwoUsersShareAnEmail(Scope scope) {
        isUnique(scope, "lovelace@example.org", EMAIL, "User.email");
    }

    // lesson: columns, unique
    @Graded("columns.unique")
    void nothingElseAboutUsersIsUnique(Scope scope) {
        Place username = ColumnChecks.placeOf(scope, ada(), "ada", USERNAME);
        Place email = ColumnChecks.placeOf(scope, ada(), "lovelace@example.org", EMAIL);
        ColumnChecks.nothingIsUniqueBut(scope, username.table(), Set.of(username.column(), email.column()), "User");
    }

    // lesson: columns, created-at-column, moment-type
    @Graded("columns.created-at")
    void aSavedUserKnowsWhenItWasCreated(Scope scope) {
        MomentChecks.isRemembered(scope, UserTest::ada, "ada", USERNAME, "User");
    }

    private static void isUnique(Scope scope, String value, Place usual, String where) {
        Place place = ColumnChecks.placeOf(scope, ada(), value, usual);
        TableDefinition table = scope.schema().table(place.table());
        boolean partOfMore =
                table.uniqueSets().stream().anyMatch(set -> set.size() > 1 && set.contains(place.column()));
        expected("no two rows of " + place.table() + " can have the same " + place.column())
                .butWas(partOfMore ? "they can, if they differ in another column" : "they can")
                .fact(
                        "unique",
                        table.uniqueSets().stream()
                                .map(set -> String.join(" with ", set))
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .where(where)
                .misconception(partOfMore ? "UNIQUE_TOGETHER" : "NOT_UNIQUE")
                .schema(place.toString())
                .unless(table.isUnique(place.column()));
    }

    private static User ada() {
        return new User("ada", "lovelace@example.org");
    }
}
