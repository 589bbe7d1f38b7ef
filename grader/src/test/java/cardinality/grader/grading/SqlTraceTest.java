package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.SqlTrace.TracedTest;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTraceTest {

    private static final Kit KIT = Kit.load();
    private static Autograder autograder;
    private static List<SqlTrace> references;

    @BeforeAll
    static void traceTheReferences() {
        autograder = newAutograder(1);
        references = traceAll(autograder);
    }

    @AfterAll
    static void close() {
        autograder.close();
    }

    @Test
    void everyReferencePassesAndSendsStatementsInSomeTest() {
        assertThat(references).hasSize(KIT.rubric().exercises().size()).allMatch(SqlTrace::isPassed);
        assertThat(references).allMatch(trace -> trace.tests().values().stream()
                .anyMatch(test -> test.digest().isPresent()));
    }

    @Test
    void theSameClassesHaveTheSameTraceInTheSameWorkerAndInOthers() {
        assertThat(traceAll(autograder)).isEqualTo(references);
        try (Autograder other = newAutograder(2)) {
            assertThat(traceAll(other)).isEqualTo(references);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            columns    | Course.java   | length = 100                | length = 101
            columns    | Post.java     | @CreationTimestamp          | @org.hibernate.annotations.UpdateTimestamp
            columns    | Course.java   | credits = 3                 | credits = 4
            onetomany  | Post.java     | fetch = FetchType.LAZY,     | fetch = FetchType.EAGER,
            onetomany  | Post.java     | orphanRemoval = true        | orphanRemoval = false
            fetching   | Fetching.java | join fetch p.author         | left join fetch p.author
            """)
    void aMappingOrQueryWithOtherStatementsHasAnotherTrace(
            String exercise, String file, String original, String changed) {
        assertThat(traceOfEdited(exercise, file, original, changed)).isNotEqualTo(referenceOf(exercise));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            columns    | Course.java   | nullable = false, length = 100 | length = 100, nullable = false
            columns    | Course.java   | private String description;    | @Column(nullable = true) private String description;
            onetomany  | User.java     | mappedBy = "author"            | mappedBy = "author", fetch = jakarta.persistence.FetchType.LAZY
            fetching   | Fetching.java | select p from Post p join      | SELECT p  FROM Post AS p JOIN
            """)
    void anotherWordingOfTheSameMappingOrQueryHasTheSameTrace(
            String exercise, String file, String original, String changed) {
        SqlTrace trace = traceOfEdited(exercise, file, original, changed);
        assertThat(trace).isEqualTo(referenceOf(exercise));
        assertThat(trace.differencesTo(referenceOf(exercise))).isEmpty();
    }

    @Test
    void testsWithOtherStatementsAreNamed() {
        SqlTrace trace = traceOfEdited("fetching", "Fetching.java", "join fetch p.author", "left join fetch p.author");
        assertThat(trace.isPassed()).isTrue();
        assertThat(trace.differencesTo(referenceOf("fetching"))).isNotEmpty().allMatch(test -> test.criterion()
                .equals("fetching.posts-with-authors"));
    }

    /** No test refreshes an entity, so no statement differs; the mapping is different all the same. */
    @Test
    void aMappingDiffersEvenIfNoTestShowsIt() {
        SqlTrace trace = traceOfEdited(
                "onetomany",
                "User.java",
                "cascade = CascadeType.ALL",
                "cascade = {CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REMOVE, CascadeType.DETACH}");
        assertThat(trace.isPassed()).isTrue();
        assertThat(trace).isNotEqualTo(referenceOf("onetomany"));
    }

    @Test
    void sourcesThatDoNotCompileHaveATraceWithoutTestsWhichIsNotAPass() {
        SqlTrace trace = traceOfEdited("fetching", "Fetching.java", "class Fetching", "class");
        assertThat(trace).isEqualTo(new SqlTrace(Map.of()));
        assertThat(trace.isPassed()).isFalse();
        assertThat(trace.differencesTo(referenceOf("fetching")))
                .hasSameSizeAs(referenceOf("fetching").tests().keySet());
    }

    @Test
    void aTestWithoutADatabaseHasNoDigestAndAFailedTestIsNotAPass() {
        SqlTrace reference = referenceOf("association");
        assertThat(reference.tests().values()).anyMatch(test -> test.digest().isEmpty());
        SqlTrace trace = traceOfEdited("association", "Student.java", "@Entity", "");
        assertThat(trace.isPassed()).isFalse();
        assertThat(trace.tests().values()).extracting(TracedTest::passed).contains(false);
    }

    private static Autograder newAutograder(int jobs) {
        return new Autograder(KIT, jobs, exercise -> true, WorkerSettings.usual());
    }

    private static List<SqlTrace> traceAll(Autograder by) {
        return by.traceExercises(KIT.rubric().exercises().stream()
                .map(exercise -> new Attempt(exercise, new Sources(KIT.reference(exercise))))
                .toList());
    }

    private static SqlTrace referenceOf(String id) {
        return references.get(KIT.rubric().exercises().indexOf(exercise(id)));
    }

    private static SqlTrace traceOfEdited(String id, String file, String original, String changed) {
        List<SourceFile> edited = KIT.reference(exercise(id)).stream()
                .map(source -> source.fileName().equals(file) ? edit(source, original, changed) : source)
                .toList();
        return autograder
                .traceExercises(List.of(new Attempt(exercise(id), new Sources(edited))))
                .get(0);
    }

    private static SourceFile edit(SourceFile source, String original, String changed) {
        assertThat(source.text()).contains(original);
        int at = source.text().indexOf(original);
        String text = source.text().substring(0, at) + changed + source.text().substring(at + original.length());
        return new SourceFile(source.className(), text);
    }

    private static ExerciseRubric exercise(String id) {
        return KIT.rubric().exercise(id).orElseThrow();
    }
}
