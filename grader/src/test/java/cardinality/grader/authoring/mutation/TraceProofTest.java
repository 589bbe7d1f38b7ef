package cardinality.grader.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.SourceFile;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceProofTest {

    private static final Kit KIT = Kit.load();
    private static final ExerciseRubric COLUMNS =
            KIT.rubric().exercise("columns").orElseThrow();

    @Test
    void onlyMutantsWithTheSameMappingAndTheSameSqlAreProvenEquivalent() {
        Mutant spelledOut = mutant(
                MutantKind.MAPPING,
                "private String description;",
                "@Column(nullable = true) private String description;");
        Mutant frozen = mutant(
                MutantKind.MAPPING,
                "private String description;",
                "@Column(updatable = false) private String description;");
        Mutant inJava = mutant(MutantKind.CODE, "protected Course() {}", "protected Course() { credits = 3; }");
        try (Autograder autograder = new Autograder(KIT, 2, COLUMNS::equals, WorkerSettings.usual())) {
            assertThat(new TraceProof(KIT, autograder).prove(List.of(spelledOut, frozen, inJava)))
                    .containsOnlyKeys(spelledOut);
        }
    }

    private static Mutant mutant(MutantKind kind, String what, String by) {
        SourceFile course = KIT.reference(COLUMNS).stream()
                .filter(file -> file.fileName().equals("Course.java"))
                .findFirst()
                .orElseThrow();
        assertThat(course.text()).contains(what);
        return new Mutant(
                "columns/Course/" + by,
                kind,
                "test",
                course,
                new SourceFile(course.className(), course.text().replace(what, by)));
    }
}
