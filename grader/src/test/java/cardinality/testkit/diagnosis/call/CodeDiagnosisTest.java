package cardinality.testkit.diagnosis.call;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An exception of a student's method names the method and its line, and the mistake that it shows. */
class CodeDiagnosisTest {

    private static final StackTraceElement TEST =
            new StackTraceElement("cardinality.onetomany.UserPostsTest", "saves", "UserPostsTest.java", 30);
    private static final StackTraceElement HELPER = own("User", "addPost", 41);

    static Stream<Arguments> exceptions() {
        return Stream.of(
                thrown(
                        new IllegalStateException("not yet"),
                        "METHOD_THROWS",
                        "User.addPost threw IllegalStateException: not yet",
                        HELPER),
                thrown(
                        new IllegalStateException("never"),
                        "SETTER_THROWS",
                        "Post.setAuthor threw IllegalStateException: never",
                        own("Post", "setAuthor", 41)),
                thrown(
                        new IllegalArgumentException("a post needs a title"),
                        "METHOD_THROWS",
                        "the constructor of Post threw IllegalArgumentException: a post needs a title",
                        own("Post", "<init>", 41)),
                thrown(
                        new NullPointerException(
                                "Cannot invoke \"cardinality.onetomany.Post.getTitle()\" because \"<local2>\" is null"),
                        "NULL_MET",
                        "User.addPost met null: Cannot invoke \"Post.getTitle()\" because a variable is null",
                        HELPER),
                thrown(
                        new NullPointerException("a post needs an author"),
                        "SETTER_THROWS",
                        "Post.setAuthor threw NullPointerException: a post needs an author",
                        library(Objects.class, "requireNonNull"),
                        own("Post", "setAuthor", 41)),
                thrown(
                        new NullPointerException(),
                        "OPTIONAL_OF_NULL",
                        "User.addPost passes null to Optional.of",
                        library(Objects.class, "requireNonNull"),
                        library(Optional.class, "of"),
                        HELPER),
                thrown(
                        new UnsupportedOperationException(),
                        "READ_ONLY_VIEW",
                        "User.addPost tried to change one that only shows its elements",
                        library("java.util.ImmutableCollections", "uoe"),
                        HELPER),
                thrown(
                        new UnsupportedOperationException("later"),
                        "METHOD_THROWS",
                        "User.addPost threw UnsupportedOperationException: later",
                        HELPER),
                thrown(
                        new ConcurrentModificationException(),
                        "CHANGED_IN_A_LOOP",
                        "User.addPost changed a collection while a loop walked over it",
                        library("java.util.ArrayList$Itr", "next"),
                        HELPER),
                thrown(
                        new ClassCastException("class [Ljava.lang.Object; cannot be cast to class"
                                + " cardinality.onetomany.Post ([Ljava.lang.Object; is in module java.base of loader"
                                + " 'bootstrap'; cardinality.onetomany.Post is in unnamed module of loader 'student'"
                                + " @2431050d)"),
                        "ROWS_ARE_ARRAYS",
                        "a row is an Object[], and was used as a Post",
                        HELPER),
                thrown(
                        new ClassCastException("class cardinality.onetomany.Post$HibernateProxy cannot be cast to class"
                                + " cardinality.onetomany.User (both are in unnamed module of loader 'student')"),
                        "WRONG_CAST",
                        "a proxy of Post was cast to User",
                        HELPER));
    }

    private static Arguments thrown(
            RuntimeException exception, String misconception, String found, StackTraceElement... innermost) {
        exception.setStackTrace(
                Stream.concat(Stream.of(innermost), Stream.of(TEST)).toArray(StackTraceElement[]::new));
        return Arguments.of(exception, misconception, found);
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionNamesTheMethodThatThrewIt(RuntimeException thrown, String misconception, String found) {
        Feedback feedback = CallDiagnosis.ofExceptions()
                .explain(new IllegalStateException("wrapped", thrown))
                .feedback();
        assertThat(feedback.misconception()).isEqualTo(misconception);
        assertThat(value(feedback)).isEqualTo(found);
        assertThat(feedback.where()).endsWith(", line 41");
    }

    @Test
    void aLambdaExpressionIsNamedByItsMethod() {
        RuntimeException thrown = new IllegalStateException("no");
        thrown.setStackTrace(new StackTraceElement[] {own("User", "lambda$removePost$0", 41), TEST});
        Feedback feedback = CallDiagnosis.ofExceptions().explain(thrown).feedback();
        assertThat(value(feedback)).isEqualTo("User.removePost threw IllegalStateException: no");
        assertThat(feedback.where()).isEqualTo("User.removePost, line 41");
    }

    @Test
    void aCountThatIsCastIsOne() {
        RuntimeException thrown =
                new ClassCastException("class java.lang.Long cannot be cast to class java.lang.Integer"
                        + " (java.lang.Long and java.lang.Integer are in module java.base of loader 'bootstrap')");
        assertThat(misconceptionOf(thrown, "select count(p) from Post p")).isEqualTo("COUNT_IS_LONG");
        assertThat(misconceptionOf(thrown, "select p.id from Post p")).isEqualTo("WRONG_CAST");
    }

    private static @Nullable String misconceptionOf(RuntimeException thrown, String query) {
        return new WrongCast()
                .in(new Incident(thrown, List.of(query), null))
                .map(Finding::misconception)
                .orElse(null);
    }

    @Test
    void aProxyOfHibernateIsNoPlaceOfAStudent() {
        RuntimeException thrown = new IllegalStateException("no");
        thrown.setStackTrace(new StackTraceElement[] {own("User$HibernateProxy", "getId", -1), TEST});
        assertThat(CallDiagnosis.ofExceptions().explain(thrown).feedback().where())
                .isNull();
    }

    @Test
    void aLoopOverACollectionOfHibernateIsTheStudents() {
        RuntimeException thrown = new ConcurrentModificationException();
        thrown.setStackTrace(new StackTraceElement[] {
            library("java.util.ArrayList$Itr", "next"),
            library("org.hibernate.collection.spi.AbstractPersistentCollection$IteratorProxy", "next"),
            HELPER,
            TEST
        });
        assertThat(CallDiagnosis.ofExceptions().explain(thrown).feedback().misconception())
                .isEqualTo("CHANGED_IN_A_LOOP");
    }

    @Test
    void anExceptionThatIsThrownOnPurposeIsLeftToTheTest() {
        RuntimeException thrown = new IllegalStateException("nothing to drop");
        thrown.setStackTrace(new StackTraceElement[] {HELPER, TEST});
        assertThat(CallDiagnosis.ofExceptions().ofOversight(thrown)).isEmpty();
    }

    @Test
    void anExceptionOfTheLibraryIsLeftToTheTest() {
        RuntimeException thrown = new IllegalStateException("no");
        thrown.setStackTrace(new StackTraceElement[] {library("org.hibernate.Session", "find"), HELPER, TEST});
        assertThat(CallDiagnosis.ofExceptions().ofOversight(thrown)).isEmpty();
    }

    @Test
    void methodsThatCallEachOtherEndlesslyAreNamedOnceAndSorted() {
        StackOverflowError overflow = new StackOverflowError();
        overflow.setStackTrace(new StackTraceElement[] {
            own("User", "addPost", 4), own("Post", "setAuthor", 9), own("User", "addPost", 4)
        });
        Feedback feedback = CallDiagnosis.ofExceptions().explain(overflow).feedback();
        assertThat(feedback.misconception()).isEqualTo("ENDLESS_CALLS");
        assertThat(value(feedback)).isEqualTo("these methods call each other endlessly: Post.setAuthor, User.addPost");
    }

    private static String value(Feedback feedback) {
        return feedback.facts().stream()
                .filter(fact -> fact.key().equals("but was"))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    private static StackTraceElement own(String type, String method, int line) {
        return new StackTraceElement("cardinality.onetomany." + type, method, type + ".java", line);
    }

    private static StackTraceElement library(Class<?> type, String method) {
        return library(type.getName(), method);
    }

    private static StackTraceElement library(String type, String method) {
        return new StackTraceElement(type, method, "Library.java", 7);
    }
}
