package cardinality.grader.verification.columns;

import static cardinality.grader.verification.columns.SchemaRules.quoted;
import static cardinality.testkit.Expectation.expected;

import cardinality.columns.SaveChecks;
import cardinality.columns.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import java.util.Optional;

@Entities(User.class)
final class UserVerification {

    private static final Place USERNAME_COLUMN = new Place("users", "username");
    private static final Place EMAIL_COLUMN = new Place("users", "email");
    private static final String EMAIL = "o'hopper+1%@example.org";

    // lesson: columns, key
    @Graded("columns.tables")
    void theKeyIsTheId(Scope scope) {
        SchemaRules.keyIsTheId(scope, "users");
    }

    // lesson: columns, names
    @Graded("columns.tables")
    void everyAttributeHasItsColumn(Scope scope) {
        SchemaRules.hasColumns(scope, "users", "id", "username", "email", "created_at");
        SchemaRules.isKeptIn(scope, USERNAME_COLUMN, grace(), "grace", "User.username");
        SchemaRules.isKeptIn(scope, EMAIL_COLUMN, grace(), EMAIL, "User.email");
    }

    // lesson: columns, tables
    @Graded("columns.tables")
    void usernameAndEmailAreSavedAndSoIsANewEmail(Scope scope) {
        SchemaRules.hasColumns(scope, "users", "username", "email");
        User user = SaveChecks.saved(scope, grace(), "User");
        isReadAs(scope, user, EMAIL, "NOT_SAVED");
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> em.find(User.class, scope.idOf(user)).setEmail("rear@example.com"));
        expected("a user can get a new email")
                .butWas("the change was refused")
                .statements(scope.statements())
                .where("User.email")
                .misconception("FROZEN_COLUMN")
                .unless(refusal.isEmpty());
        isReadAs(scope, user, "rear@example.com", "FROZEN_COLUMN");
    }

    // lesson: columns, created-at-column
    @Graded("columns.created-at")
    void theMomentOutlivesANewEmail(Scope scope) {
        User user = grace();
        Place username = SchemaRules.placeOf(scope, user, "grace", USERNAME_COLUMN);
        CreatedAt.outlivesAChange(scope, user, username.table(), "User", em -> em.find(User.class, scope.idOf(user))
                .setEmail("rear@example.com"));
    }

    // lesson: columns, created-at-column
    @Graded("columns.created-at")
    void everyUserHasAMomentOfItsOwn(Scope scope) {
        Place username = SchemaRules.placeOf(scope, grace(), "grace", USERNAME_COLUMN);
        CreatedAt.isOfItsOwnRow(scope, number -> new User("user " + number, number + EMAIL), username.table(), "User");
    }

    private static void isReadAs(Scope scope, User user, String email, String idea) {
        scope.inTransaction(em -> {
            User read = em.find(User.class, scope.idOf(user));
            expected("the user that is read back has the username \"grace\" and the email " + quoted(email))
                    .butWas("the username " + quoted(read.getUsername()) + " and the email " + quoted(read.getEmail()))
                    .statements(scope.statements())
                    .where("User")
                    .misconception(idea)
                    .unless("grace".equals(read.getUsername()) && email.equals(read.getEmail()));
        });
    }

    private static User grace() {
        return new User("grace", EMAIL);
    }
}
