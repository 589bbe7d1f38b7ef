package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.CriterionEvidence;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseEvidence;
import cardinality.grader.model.ExerciseEvidence.Schemas;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Location;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.StatementOrder;
import cardinality.grader.model.StatementRun;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept of a run, so that pages can show it without the submission. */
class KeptEvidenceTest {

    private static final Kit KIT = Kit.load();

    private static Autograder autograder;

    @BeforeAll
    static void start() {
        autograder = new Autograder(KIT, 1, exercise -> true, WorkerSettings.usual());
    }

    @AfterAll
    static void stop() {
        autograder.close();
    }

    private static List<SourceFile> edited(String id, String file, String original, String changed) {
        ExerciseRubric exercise = KIT.rubric().exercise(id).orElseThrow();
        List<SourceFile> sources = KIT.reference(exercise).stream()
                .map(source -> source.fileName().equals(file)
                        ? new SourceFile(source.className(), source.text().replace(original, changed))
                        : source)
                .toList();
        assertThat(sources).isNotEqualTo(KIT.reference(exercise));
        return sources;
    }

    private static ExerciseReport graded(String id, List<SourceFile> sources) {
        ExerciseRubric exercise = KIT.rubric().exercise(id).orElseThrow();
        return autograder
                .gradeExercises(List.of(new Attempt(exercise, new Sources(sources))))
                .get(0);
    }

    private static CriterionReport criterion(ExerciseReport report, String name) {
        return report.criteria().stream()
                .filter(criterion -> criterion.criterion().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int lineOf(List<SourceFile> sources, String file, String part) {
        String text = sources.stream()
                .filter(source -> source.fileName().equals(file))
                .findFirst()
                .orElseThrow()
                .text();
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    @Test
    void theLineThatCausedTheStatementsIsNamed() {
        List<SourceFile> sources = edited(
                "fetching",
                "Fetching.java",
                "return em.createQuery(\"select p from Post p join fetch p.author\", Post.class)\n                .getResultList();",
                """
                List<Post> posts = em.createQuery("select p from Post p", Post.class).getResultList();
                for (Post post : posts) {
                    post.getAuthor().getUsername();
                }
                return posts;
                """);
        CriterionReport failed = criterion(graded("fetching", sources), "posts-with-authors");
        StatementOrder order = failed.evidence().order();
        String file = "src/main/java/cardinality/fetching/Fetching.java";
        int loop = lineOf(sources, "Fetching.java", "getUsername();");
        assertThat(order.runs())
                .extracting(StatementRun::cause)
                .containsExactly(Optional.of(new Location(file, loop - 2)), Optional.of(new Location(file, loop)));
        assertThat(order.runs().get(0).times()).isEqualTo(1);
        assertThat(order.runs().get(1).times()).isGreaterThan(order.bound().orElseThrow());
        assertThat(failed.statements())
                .extracting(s -> s.sql())
                .containsExactlyElementsOf(
                        order.runs().stream().map(StatementRun::sql).toList());
        assertThat(failed.evidence().excerpt().orElseThrow().firstLine()).isEqualTo(loop - 4);
        assertThat(failed.evidence().excerpt().orElseThrow().lines().get(4)).contains("getUsername();");
    }

    @Test
    void theTablesThatACriterionFailedOnAreNamed() {
        ExerciseReport report = graded("onetomany", edited("onetomany", "User.java", "mappedBy = \"author\", ", ""));
        assertThat(criterion(report, "foreign-key").evidence().schema()).containsExactly("users_posts");
        Schemas schemas = report.evidence().schemas().orElseThrow();
        assertThat(names(schemas.asked())).containsExactly("comments", "posts", "users");
        assertThat(names(schemas.made())).containsExactly("comments", "posts", "users", "users_posts");
    }

    private static List<String> names(SchemaReport schema) {
        return schema.tables().stream().map(SchemaReport.Table::name).toList();
    }

    @Test
    void anotherSchemaThatIsRightTooIsKeptAndNobodyFailsOnIt() {
        ExerciseReport report = graded("onetomany", edited("onetomany", "User.java", "length = 50", "length = 60"));
        assertThat(report.points()).isEqualTo(report.exercise().points());
        assertThat(report.evidence().schemas()).isPresent();
        assertThat(report.criteria()).allMatch(criterion -> criterion.evidence().equals(CriterionEvidence.NONE));
    }

    @Test
    void anExerciseThatDoesNotCompileShowsTheLine() {
        ExerciseReport report =
                graded("onetomany", edited("onetomany", "User.java", "posts.remove(post);", "posts.remove(post)"));
        assertThat(report.evidence().excerpt().orElseThrow().lines())
                .anyMatch(line -> line.endsWith("posts.remove(post)"));
        assertThat(report.criteria()).allMatch(criterion -> criterion.evidence().equals(CriterionEvidence.NONE));
    }

    @Test
    void nothingIsKeptOfWhatIsRightOrUntouched() {
        for (ExerciseRubric exercise : KIT.exercises(exercise -> exercise.id().matches("onetomany|fetching"))) {
            for (List<SourceFile> sources : List.of(KIT.reference(exercise), KIT.stubs(exercise))) {
                ExerciseReport report = graded(exercise.id(), sources);
                assertThat(report.evidence()).isEqualTo(ExerciseEvidence.NONE);
                assertThat(report.criteria()).allMatch(c -> c.evidence().equals(CriterionEvidence.NONE));
            }
        }
    }
}
