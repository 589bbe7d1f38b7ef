package cardinality.testkit.diagnosis.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Entities;
import cardinality.testkit.Fact;
import cardinality.testkit.FailedQuery;
import cardinality.testkit.Feedback;
import cardinality.testkit.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A query that fails is explained by what is wrong in it, and shown with the place marked. */
@Entities({QueryDiagnosisTest.Writer.class, QueryDiagnosisTest.Book.class})
class QueryDiagnosisTest {

    @Entity(name = "Writer")
    @Table(name = "writers")
    static class Writer {
        @Id
        @Nullable
        Long id;

        @Column(name = "full_name")
        @Nullable
        String name;

        @OneToMany(mappedBy = "writer")
        Set<Book> books = new HashSet<>();
    }

    @Entity(name = "Book")
    @Table(name = "volumes")
    static class Book {
        @Id
        @Nullable
        Long id;

        @ManyToOne
        @JoinColumn(name = "written_by")
        @Nullable
        Writer writer;
    }

    record Pair(Long id, String name) {}

    static Stream<Arguments> refusedQueries() {
        return Stream.of(
                refused("select * from Writer", "SQL_IN_JPQL", "\"select *\" is SQL", "select >>*<< from Writer"),
                refused("select b from volumes b", "SQL_IN_JPQL", "\"volumes\" is the table of ", ">>volumes<<"),
                refused(
                        "select b from Book b where b.written_by = 1",
                        "SQL_IN_JPQL",
                        "the column of ",
                        ">>b.written_by<<"),
                refused("select w from Wirter w", "UNKNOWN_NAME", "there is no entity \"Wirter\"", ">>Wirter<<"),
                refused(
                        "select b from Book b where b.title = 'x'",
                        "UNKNOWN_NAME",
                        "no attribute \"title\", only id and writer",
                        ">>b.title<<"),
                refused(
                        "select b from Writer w",
                        "UNKNOWN_ALIAS",
                        "nothing in its from clause is called \"b\"",
                        ">>b<<"),
                refused("select w from Writer w, w.books b", "COLLECTION_PATH", "\"w.books\" is a path", ">>w.books<<"),
                refused(
                        "select w from Writer w where w.books.size > 1",
                        "COLLECTION_PATH",
                        "goes on to \"size\"",
                        ">>w.books.size<<"),
                refused(
                        "select w from Writer w where w.books > 1",
                        "COLLECTION_PATH",
                        "a whole collection",
                        "w.books > 1"),
                refused(
                        "select count(w.books) from Writer w",
                        "COLLECTION_PATH",
                        "it counts a collection",
                        ">>count(w.books)<<"),
                refused(
                        "select sum(w.books) from Writer w",
                        "COLLECTION_PATH",
                        "\"w.books\" is passed to a function",
                        ">>w.books<<"),
                refused(
                        "select w from Writer w join w.books b where count(b) > 1 group by w",
                        "AGGREGATE_IN_WHERE",
                        "a whole group",
                        ">>count(b)<< > 1"),
                refused(
                        "select w from Writer w oder by w.name",
                        "QUERY_SYNTAX",
                        "cannot be read from \"oder\" on",
                        ">>oder<<"),
                refused(
                        "select w\nfrom Writer w\nwhere w.name = 'x",
                        "QUERY_SYNTAX",
                        "has no end",
                        "from Writer w where w.name = 'x>><<"),
                refused("select w from Writer w;", "QUERY_SYNTAX", "a semicolon", ">>;<<"),
                refused("select w from Writer w where", "QUERY_SYNTAX", "it ends too early", "where>><<"),
                refused(
                        "select new books.Pair(w.id, w.name) from Writer w",
                        "RESULT_TYPE",
                        "not there: books.Pair",
                        ">>new books.Pair<<"));
    }

    private static Arguments refused(String query, String misconception, String found, String marked) {
        return Arguments.of(query, misconception, found, marked);
    }

    @ParameterizedTest
    @MethodSource("refusedQueries")
    void aRefusedQueryIsShownWithItsPlaceMarked(
            String query, String misconception, String found, String marked, Scope scope) {
        // H2 refuses some conditions only when it looks at a row.
        scope.inTransaction(em -> em.persist(written(em)));
        Feedback feedback = of(scope, em -> em.createQuery(query, Object.class).getResultList());
        assertThat(feedback.misconception()).isEqualTo(misconception);
        assertThat(value(feedback, "but was")).contains(found);
        assertThat(value(feedback, "query")).contains(marked).hasSizeLessThan(150);
        assertIsReadable(feedback);
    }

    static Stream<Arguments> misusedQueries() {
        return Stream.of(
                misused("PARAMETER_MISMATCH", "nothing sets :name", ">>:name<<", em -> byName(em, ":name")
                        .getResultList()),
                misused("PARAMETER_MISMATCH", "no parameter :nam, only :name", ">>:name<<", em -> byName(em, ":name")
                        .setParameter("nam", "x")),
                misused("PARAMETER_MISMATCH", "a \"?\" has no number", ">>?<<", em -> byName(em, "?")),
                misused(
                        "PARAMETER_MISMATCH",
                        "a whole collection is set where the query needs a String",
                        ":name",
                        em -> byName(em, ":name").setParameter("name", List.of(new Object()))),
                misused("QUOTED_PARAMETER", ":name stands within quotes", ">>'%:name%'<<", em -> byName(em, "'%:name%'")
                        .setParameter("name", "x")),
                misused("RUN_AS_OTHER", "it changes rows, and is asked for results", ">>delete<<", em -> em.createQuery(
                                "delete from Book b")
                        .getResultList()),
                misused(
                        "RUN_AS_OTHER",
                        "it changes rows, and is given a type",
                        ">>delete<<",
                        em -> em.createQuery("delete from Book b", Book.class)),
                misused("RUN_AS_OTHER", "it selects, and is run with executeUpdate", ">>select<<", em -> em.createQuery(
                                "select b from Book b")
                        .executeUpdate()),
                misused(
                        "RESULT_TYPE",
                        "it selects a Long and is given the type Integer",
                        "count(b)",
                        em -> em.createQuery("select count(b) from Book b", Integer.class)
                                .getResultList()),
                misused("RESULT_TYPE", "the type Pair, which has no constructor", "w.name, w.id", em -> em.createQuery(
                                "select w.name, w.id from Writer w", Pair.class)
                        .getResultList()),
                misused("NEGATIVE_PAGE", "setFirstResult is given a negative number", "select", em -> byName(
                                em, ":name")
                        .setFirstResult(-1)),
                misused("NEGATIVE_PAGE", "setMaxResults is given a negative number", "select", em -> byName(em, ":name")
                        .setMaxResults(-1)),
                misused(
                        "NOT_DECLARED",
                        "an entity graph with the name \"Writer.books\"",
                        "",
                        em -> em.getEntityGraph("Writer.books")),
                misused(
                        "NOT_DECLARED",
                        "a query with the name \"Writer.all\"",
                        "",
                        em -> em.createNamedQuery("Writer.all")),
                misused(
                        "UNKNOWN_NAME",
                        "no attribute \"book\", only books, id and name",
                        "",
                        em -> em.createEntityGraph(Writer.class).addAttributeNodes("book")));
    }

    private static Arguments misused(
            String misconception, String found, String marked, Consumer<EntityManager> action) {
        return Arguments.of(misconception, found, marked, action);
    }

    private static TypedQuery<Writer> byName(EntityManager em, String value) {
        return em.createQuery("select w from Writer w where w.name like " + value, Writer.class);
    }

    @ParameterizedTest
    @MethodSource("misusedQueries")
    void aQueryThatIsUsedWronglyIsShown(
            String misconception, String found, String marked, Consumer<EntityManager> action, Scope scope) {
        Feedback feedback = of(scope, action);
        assertThat(feedback.misconception()).isEqualTo(misconception);
        assertThat(value(feedback, "but was")).contains(found);
        assertThat(value(feedback, "query")).contains(marked);
        assertIsReadable(feedback);
    }

    @Test
    void anExceptionThatIsNoMistakeInAQueryIsLeftToTheTest(Scope scope) {
        RuntimeException none = scope.refusalOf(
                        em -> em.createQuery("select b from Book b", Book.class).getSingleResult())
                .orElseThrow();
        assertThat(CallDiagnosis.ofExceptions().ofOversight(none)).isEmpty();
        assertThatNoException().isThrownBy(() -> FailedQuery.explainRefusal(scope, none));
    }

    private static Book written(EntityManager em) {
        Writer writer = new Writer();
        writer.id = 1L;
        em.persist(writer);
        Book book = new Book();
        book.id = 1L;
        book.writer = writer;
        return book;
    }

    private static Feedback of(Scope scope, Consumer<EntityManager> action) {
        RuntimeException thrown = scope.refusalOf(action).orElseThrow();
        try {
            FailedQuery.explainRefusal(scope, thrown);
        } catch (CriterionFailure failure) {
            return failure.feedback();
        }
        throw new AssertionError("not explained", thrown);
    }

    private static String value(Feedback feedback, String key) {
        return feedback.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    private static void assertIsReadable(Feedback feedback) {
        assertThat(feedback.facts()).allSatisfy(fact -> assertThat(fact.value())
                .doesNotContain(
                        "org.hibernate",
                        "java.lang",
                        "cardinality.",
                        "expecting",
                        "LITERAL",
                        "Sqm",
                        "loader",
                        "$$",
                        "lambda$"));
    }
}
