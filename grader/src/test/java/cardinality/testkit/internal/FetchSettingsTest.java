package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.Scope;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.FetchProfile;
import org.hibernate.annotations.FetchProfile.FetchOverride;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Four shelves of two books each. */
class FetchSettingsTest {

    @Entity(name = "Shelf")
    @BatchSize(size = 50)
    @FetchProfile(
            name = "org.hibernate.defaultProfile",
            fetchOverrides = @FetchOverride(entity = Shelf.class, association = "books", mode = FetchMode.SUBSELECT))
    @FetchProfile(
            name = "with-books",
            fetchOverrides = @FetchOverride(entity = Shelf.class, association = "books", mode = FetchMode.SUBSELECT))
    static class Shelf {
        @Id
        @GeneratedValue
        @Nullable
        Long id;

        @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
        @Fetch(FetchMode.SUBSELECT)
        List<Book> books = new ArrayList<>();
    }

    @Entity(name = "Book")
    static class Book {
        @Id
        @GeneratedValue
        @Nullable
        Long id;

        @ManyToOne
        @NotFound(action = NotFoundAction.EXCEPTION)
        @Nullable
        Shelf shelf;
    }

    @Test
    void countInTheExerciseThatTheEntitiesBelongTo() {
        assertThat(statementsFor(true, "from Shelf", "")).isEqualTo(2);
    }

    @Test
    void doNotCountInAnExerciseThatBuildsOnThem() {
        assertThat(statementsFor(false, "from Shelf", "")).isEqualTo(5);
    }

    @Test
    void countForAQueryThatEnablesAProfileByName() {
        assertThat(statementsFor(false, "from Shelf", "with-books")).isEqualTo(2);
    }

    @Test
    void leaveAQueryThatFetchesByItself() {
        assertThat(statementsFor(false, "from Shelf s left join fetch s.books", ""))
                .isEqualTo(1);
    }

    @Test
    void leaveAnAssociationToOneToItsFirstUse() {
        try (Boot boot = Boot.of(List.of(Shelf.class, Book.class), false, false)) {
            Scope scope = filled(boot);
            boolean loaded =
                    scope.fromTransaction(em -> em.createQuery("from Book", Book.class).getResultList().stream()
                            .anyMatch(book -> Hibernate.isInitialized(book.shelf)));
            assertThat(loaded).isFalse();
        }
    }

    private static int statementsFor(boolean own, String query, String profile) {
        try (Boot boot = Boot.of(List.of(Shelf.class, Book.class), own, false)) {
            Scope scope = filled(boot);
            scope.statements().clear();
            scope.inTransaction(em -> {
                if (!profile.isEmpty()) {
                    em.unwrap(Session.class).enableFetchProfile(profile);
                }
                em.createQuery(query, Shelf.class).getResultList().forEach(shelf -> Hibernate.initialize(shelf.books));
            });
            return scope.statements().selects();
        }
    }

    private static Scope filled(Boot boot) {
        Scope scope = boot.open();
        scope.inTransaction(em -> {
            for (int i = 0; i < 4; i++) {
                Shelf shelf = new Shelf();
                for (int j = 0; j < 2; j++) {
                    Book book = new Book();
                    book.shelf = shelf;
                    shelf.books.add(book);
                }
                em.persist(shelf);
            }
        });
        return scope;
    }
}
