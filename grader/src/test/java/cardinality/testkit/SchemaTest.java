package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.internal.Boot;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schema contains all tables of a submission, whatever their names, and no tables for Hibernate's own use. */
class SchemaTest {

    @Entity
    @Table(name = "students")
    static class Student {
        @Id
        @Nullable
        Long id;

        @ManyToMany
        @JoinTable(name = "enrollments")
        Set<Student> plain = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "hte_enrollments")
        Set<Student> likeATableOfHibernate = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "favourites")
        @OrderColumn(name = "next_val")
        List<Student> likeAGenerator = List.of();

        @ManyToMany
        @JoinTable(name = "`Enrollments`")
        Set<Student> likeAnotherInQuotes = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "`More Enrollments`")
        Set<Student> withABlank = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "students_seq")
        Set<String> likeASequence = new HashSet<>();
    }

    @Test
    void noTableIsLeftOutBecauseOfItsName() {
        assertThat(names(Student.class))
                .containsExactlyInAnyOrder(
                        "students",
                        "enrollments",
                        "hte_enrollments",
                        "favourites",
                        "\"Enrollments\"",
                        "more enrollments",
                        "students_seq");
    }

    @Entity
    @Table(name = "users")
    @SecondaryTable(name = "hte_names", pkJoinColumns = @PrimaryKeyJoinColumn(name = "next_val"))
    static class InTwoTables {
        @Id
        @GeneratedValue(generator = "numbers")
        @TableGenerator(
                name = "numbers",
                table = "ticket_office",
                pkColumnName = "window_name",
                valueColumnName = "last_ticket")
        @Nullable
        Long id;

        @Column(table = "hte_names")
        @Nullable
        String name;
    }

    @Test
    void tablesOfEntitiesAreIncludedAndNumberingTablesAreNot() {
        assertThat(names(InTwoTables.class)).containsExactlyInAnyOrder("users", "hte_names");
    }

    @Entity
    @Table(name = "users")
    static class AlikeButForCase {
        @Id
        @Nullable
        Long id;

        @NaturalId
        @Column(name = "name", length = 7)
        @Nullable
        String name;

        @Column(name = "`Name`", length = 9)
        @Nullable
        String other;
    }

    @Test
    void columnsThatDifferOnlyInCaseAreDistinguished() {
        withSchema(AlikeButForCase.class, schema -> {
            TableDefinition users = schema.table("users");
            assertThat(users.columns()).containsExactlyInAnyOrder("id", "name", "\"Name\"");
            assertThat(users.requiredColumn("name").size()).isEqualTo(7);
            assertThat(users.requiredColumn("\"Name\"").size()).isEqualTo(9);
            assertThat(users.isUnique("name")).isTrue();
            assertThat(users.isUnique("\"Name\"")).isFalse();
        });
    }

    @Test
    void aValueIsFoundInTheColumnThatStoresIt() {
        withScope(AlikeButForCase.class, scope -> {
            AlikeButForCase ada = new AlikeButForCase();
            ada.name = "ada";
            ada.other = "bob";
            assertThat(scope.placeOf(ada, "ada")).contains(new Place("users", "name"));
            assertThat(scope.placeOf(ada, "bob")).contains(new Place("users", "\"Name\""));
            scope.table("users").insert(Map.of("id", 1, "name", "ada", "\"Name\"", "bob"));
            assertThat(scope.table("users").onlyRow())
                    .containsEntry("name", "ada")
                    .containsEntry("\"Name\"", "bob");
        });
    }

    @Entity
    @Table(name = "a_b")
    static class WithAnUnderscore {
        @Id
        @Nullable
        Long id;

        @ElementCollection
        @CollectionTable(name = "axb", joinColumns = @JoinColumn(name = "owner_id"))
        @Column(name = "further")
        Set<String> further = new HashSet<>();
    }

    @Test
    void anUnderscoreInANameIsNotAWildcard() {
        withSchema(
                WithAnUnderscore.class,
                schema -> assertThat(schema.table("a_b").columns()).containsExactly("id"));
    }

    @Test
    void namesOfAStatementIncludeQuotedNamesButNotValues() {
        withSchema(Student.class, schema -> {
            TableDefinition table = schema.table("more enrollments");
            assertThat(table.isNamedIn("delete from \"More Enrollments\" where x = ?", Set.of()))
                    .isTrue();
            assertThat(table.isNamedIn("delete from enrollments where x = '\"More Enrollments\"'", Set.of()))
                    .isFalse();
            assertThat(schema.table("enrollments").isNamedIn("delete from \"Enrollments\"", Set.of()))
                    .isFalse();
            assertThat(schema.table("enrollments").isNamedIn("delete from Enrollments", Set.of()))
                    .isTrue();
        });
    }

    private static Set<String> names(Class<?> entity) {
        return ask(entity, scope -> scope.schema().tables());
    }

    private static void withSchema(Class<?> entity, Consumer<Schema> assertion) {
        withScope(entity, scope -> assertion.accept(scope.schema()));
    }

    private static void withScope(Class<?> entity, Consumer<Scope> assertion) {
        ask(entity, scope -> {
            assertion.accept(scope);
            return true;
        });
    }

    private static <T> T ask(Class<?> entity, Function<Scope, T> question) {
        try (Boot boot = Boot.of(List.of(entity), true, false)) {
            return question.apply(boot.open());
        }
    }
}
