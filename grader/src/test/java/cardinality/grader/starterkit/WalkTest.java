package cardinality.grader.starterkit;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.testkit.rubric.ExerciseRubric;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner goes from the unzipped kit to 100 points, with a wrong step in each exercise, and reads every board. */
class WalkTest {

    private static final Kit KIT = Kit.load();

    private static final String SOURCES = "src/main/java/cardinality/";

    @TempDir
    private Path folder;

    /**
     * A wrong step in an exercise that is right otherwise.
     *
     * @param file the file in which it is made
     * @param right what stands there
     * @param wrong what the learner writes in its place
     * @param criterion the criterion that the board shows as failed
     * @param misconception the code that the board names
     */
    private record WrongStep(String file, String right, String wrong, String criterion, String misconception) {}

    private static final Map<String, WrongStep> WRONG = Map.of(
            "columns",
            new WrongStep("User.java", ", unique = true, length = 50", ", length = 50", "unique", "NOT_UNIQUE"),
            "onetomany",
            new WrongStep("User.java", ", orphanRemoval = true", "", "orphan-removal", "NO_ORPHAN"),
            "onetoone",
            new WrongStep("Profile.java", ", optional = false", "", "unique-foreign-key", "NULLABLE_KEY"),
            "manytomany",
            new WrongStep("Course.java", "(mappedBy = \"courses\")", "", "one-join-table", "EXTRA_TABLE"),
            "association",
            new WrongStep("Enrollment.java", "    @MapsId(\"studentId\")\n", "", "pair-unique", "NOT_UNIQUE"),
            "identity",
            new WrongStep(
                    "User.java",
                    "return username.hashCode();",
                    "return System.identityHashCode(this);",
                    "equal-across-sessions",
                    "HASH_DIFFERS"),
            "fetching",
            new WrongStep(
                    "Fetching.java",
                    "select p from Post p join fetch p.author",
                    "select p from Post p",
                    "posts-with-authors",
                    "N_PLUS_1"),
            "queries",
            new WrongStep(
                    "Queries.java",
                    "User u left join u.posts p",
                    "User u join u.posts p",
                    "posts-per-user",
                    "INNER_JOIN"),
            "bulk",
            new WrongStep("Bulk.java", "        em.clear();\n", "", "no-stale-context", "STALE"),
            "trees",
            new WrongStep("Category.java", "        child.setParent(this);\n", "", "both-sides-in-sync", "ONE_SIDED"));

    @Test
    void fromTheUnzippedKitToAllPoints() throws Exception {
        UnzippedKit kit = UnzippedKit.in(folder);
        List<ExerciseRubric> course = KIT.rubric().exercises();
        assertThat(WRONG.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        course.stream().map(ExerciseRubric::id).toList());
        for (int i = 0; i < course.size(); i++) {
            ExerciseRubric exercise = course.get(i);
            WrongStep step = WRONG.get(exercise.id());
            kit.solve(exercise.id());
            kit.edit(SOURCES + exercise.id() + "/" + step.file(), step.right(), step.wrong());
            assertMistakeIsTold(exercise, step, KitBuild.of(kit, "test", "-Dexercise=" + exercise.id()));
            kit.solve(exercise.id());
            assertFinished(course, i, KitBuild.of(kit, "test", "-Dexercise=" + exercise.id()));
        }
        KitBuild all = KitBuild.of(kit, "test");
        assertThat(all.status()).isZero();
        assertThat(all.text())
                .contains("Cardinality: 100 of 100 points", "All done. Every visible test passes.")
                .contains("Grading runs further tests, with other data.");
    }

    private static void assertMistakeIsTold(ExerciseRubric exercise, WrongStep step, KitBuild build) {
        String criterion = exercise.id() + "." + step.criterion();
        assertThat(build.status()).as(exercise.id() + " with a mistake").isOne();
        assertThat(build.text())
                .contains("FAILED " + criterion, "misconception: " + step.misconception())
                .containsPattern("Next: mend " + criterion.replace(".", "\\.") + "\n      " + SOURCES + exercise.id()
                        + "/\\w+\\.java:[0-9]+\n");
    }

    private static void assertFinished(List<ExerciseRubric> course, int index, KitBuild build) {
        ExerciseRubric exercise = course.get(index);
        assertThat(build.status()).as(exercise.id()).isZero();
        assertThat(build.text().replaceAll("\\s+", " "))
                .doesNotContain("FAILED")
                .contains(exercise.id() + " is done. " + exercise.goodAnswer());
        if (index + 1 < course.size()) {
            assertThat(build.text())
                    .contains("Read next: " + course.get(index + 1).title())
                    .contains(SOURCES + course.get(index + 1).id() + "/README.md");
        }
    }
}
