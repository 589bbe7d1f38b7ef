package cardinality.grader.grading.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.cache.Assessed;
import cardinality.grader.grading.cache.Fingerprint;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.Verdict;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTest {

    private static final Kit KIT = Kit.load();
    private static final Submission ADA = new Submission("ada", Map.of(), Optional.empty());

    private static final List<ExerciseRubric> COLUMNS =
            List.of(KIT.rubric().exercise("columns").orElseThrow());

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aNewRunSetsTheFilesOfAnEarlierOneAside() throws IOException {
        keepOne();
        String journal = Files.readString(folder.resolve("journal.jsonl"));
        Files.writeString(folder.resolve("grades.json"), "of the earlier run");
        Journal.begin(folder, KIT, List.of()).close();
        assertThat(folder.resolve("journal.jsonl")).isEmptyFile();
        assertThat(folder.resolve("journal.previous.jsonl")).hasContent(journal);
        assertThat(folder.resolve("grades.json")).doesNotExist();
        assertThat(folder.resolve("grades.previous.json")).hasContent("of the earlier run");
    }

    @Test
    void aLineWithoutTheAnswersOfExercisesIsTaken() throws IOException {
        keepOne();
        Path file = folder.resolve("journal.jsonl");
        Files.writeString(file, Files.readString(file).replace(",\"answers\":{}", ""));
        try (Journal journal = resumed(List.of(), ADA)) {
            journal.reportOf(ADA, () -> {
                throw new AssertionError("graded again");
            });
            assertThat(journal.resumed()).isEqualTo(1);
        }
    }

    @Test
    void aFolderServesOneRunAtATime() throws IOException {
        try (Journal first = Journal.begin(folder, KIT, List.of())) {
            assertThatThrownBy(() -> resumed(List.of(), ADA))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another run is writing to this folder");
            assertThat(first.resumed()).isZero();
        }
    }

    @Test
    void aLineThatFollowsFromItsVerdictsIsTaken() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        assertThat(gradedAgain(stubs("ada"))).isFalse();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"points\":0,\"maxPoints\":11'          | '\"points\":11,\"maxPoints\":11'         | points is 11"
                        + " where this kit writes 0",
                "'\"maxPoints\":11,\"durationMs\"'      | '\"maxPoints\":5,\"durationMs\"'         | maxPoints is 5"
                        + " where this kit writes 11",
                "'\"durationMs\":1'                     | '\"durationMs\":1,\"durationMs\":2'      | not a result of"
                        + " this version",
                "'\"verdict\":\"failed\"'               | '\"verdict\":\"excellent\"'              | not a result of"
                        + " this version",
                "'\"verdict\":\"failed\"'               | '\"verdict\":\"refused\"'                | verdict is"
                        + " refused in an exercise that is graded",
                "'\"status\":\"graded\",\"points\":0,\"maxPoints\":11,\"message\"' |"
                        + " '\"status\":\"graded\",\"points\":0,\"maxPoints\":12,\"message\"' | exercises[0].maxPoints is"
                        + " 12",
                "'\"title\":\"Tables, columns'           | '\"title\":\"Fables, columns'             |"
                        + " exercises[0].criteria[0].title",
                "'\"id\":\"ada\"'                       | '\"id\":\"somebody\"'                    | somebody is no"
                        + " submission of this class",
                "'\"message\":null,\"exercises\"'       | '\"message\":\"well done\",\"exercises\"'  | ada has another"
                        + " message",
                "',\"fingerprint\":'                    | ',\"fingerprint\":1,\"was\":'            | ada has changed"
                        + " since"
            })
    void aChangedLineIsSetAsideAndGradedAgain(String from, String to, String reason) throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        change(from, to);
        assertThat(gradedAgain(stubs("ada"))).isTrue();
        assertThat(warnings)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("line 1 of journal.jsonl is not taken: ")
                .contains(reason);
    }

    @Test
    void aLineOutsideTheClassIsNotReusedForEqualAnswers() throws IOException {
        keep(stubs("a stranger"), Verdict.PASSED);
        assertThat(exerciseGradedAgain(stubs("ada"))).isTrue();
        assertThat(warnings).hasSize(2).first().asString().contains("a stranger is no submission of this class");
    }

    @Test
    void aLineWithAnotherStudentsAnswerIsNotReused() throws IOException {
        keep(changed("bo"), Verdict.PASSED);
        Fingerprint fingerprint = new Fingerprint(KIT, COLUMNS);
        change(fingerprint.of(COLUMNS.get(0), changed("bo")), fingerprint.of(COLUMNS.get(0), stubs("ada")));
        assertThat(exerciseGradedAgain(stubs("ada"), changed("bo"))).isTrue();
        assertThat(warnings).hasSize(2).first().asString().contains("bo has another answer to columns");
    }

    @Test
    void aSubmissionThatHasChangedSinceIsGradedAgain() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        assertThat(gradedAgain(changed("ada"))).isTrue();
        assertThat(warnings).hasSize(2).first().asString().contains("ada has changed since");
    }

    @Test
    void aSubmissionThatChangesDuringTheRunIsGradedAgain() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        boolean[] graded = {false};
        try (Journal journal = resumed(COLUMNS, stubs("ada"))) {
            journal.reportOf(changed("ada"), () -> {
                graded[0] = true;
                return result("ada", Verdict.FAILED);
            });
        }
        assertThat(graded[0]).isTrue();
    }

    @Test
    void twoResultsOfOneSubmissionAreBothRefused() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        Path file = folder.resolve("journal.jsonl");
        String first = Files.readString(file);
        keep(stubs("ada"), Verdict.PASSED);
        Files.writeString(file, first + Files.readString(file));
        assertThat(gradedAgain(stubs("ada"))).isTrue();
        assertThat(warnings).hasSize(2).first().asString().contains("line 2").contains("neither is taken");
    }

    @Test
    void anInvalidLineDoesNotAffectOthers() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        Path file = folder.resolve("journal.jsonl");
        Files.writeString(file, "{\"broken\":\n" + Files.readString(file));
        assertThat(gradedAgain(stubs("ada"))).isFalse();
        assertThat(warnings).hasSize(2).first().asString().startsWith("line 1 of journal.jsonl is not taken");
    }

    /** For example because the rubric has changed since. */
    @Test
    void aJournalWithRefusedLinesIsKeptUnderAnotherName() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        Path file = folder.resolve("journal.jsonl");
        String good = Files.readString(file);
        String old = good.replaceFirst("\"fingerprint\":\"....", "\"fingerprint\":\"0000");
        Files.writeString(file, old + good + "{\"torn");
        assertThat(gradedAgain(stubs("ada"))).isFalse();
        assertThat(file).hasContent(good);
        assertThat(folder.resolve("journal.set-aside-1.jsonl")).hasContent(old + good);
        assertThat(warnings)
                .satisfiesExactly(
                        first -> assertThat(first).contains("line 1", "graded by other tests or another rubric"),
                        second -> assertThat(second)
                                .isEqualTo("the journal as it was is kept as journal.set-aside-1.jsonl"));
        warnings.clear();
        assertThat(gradedAgain(stubs("ada"))).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void filesThatWereSetAsideAreNotOverwritten() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        Path file = folder.resolve("journal.jsonl");
        Files.writeString(folder.resolve("journal.set-aside-1.jsonl"), "of an earlier time");
        Files.writeString(file, "{\"broken\":\n" + Files.readString(file));
        gradedAgain(stubs("ada"));
        assertThat(folder.resolve("journal.set-aside-1.jsonl")).hasContent("of an earlier time");
        assertThat(folder.resolve("journal.set-aside-2.jsonl")).exists();
    }

    @Test
    void aTornLastLineIsCutOffWithoutAWarning() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        Path file = folder.resolve("journal.jsonl");
        String good = Files.readString(file);
        Files.writeString(file, good + good.substring(0, good.length() / 2));
        assertThat(gradedAgain(stubs("ada"))).isFalse();
        assertThat(file).hasContent(good);
        assertThat(warnings).isEmpty();
        assertThat(folder.resolve("journal.set-aside-1.jsonl")).doesNotExist();
    }

    @Test
    void aJournalOfAnotherVersionIsRefusedAndLeftAsItIs() throws IOException {
        keep(stubs("ada"), Verdict.FAILED);
        change("\"kit\":\"", "\"kit\":\"0.9-");
        Path file = folder.resolve("journal.jsonl");
        String journal = Files.readString(file);
        assertThatThrownBy(() -> gradedAgain(stubs("ada")))
                .isInstanceOf(IOException.class)
                .hasMessage("journal.jsonl was written by version 0.9-" + KIT.version()
                        + " of the kit, and this is version " + KIT.version()
                        + "; resume with that version, or grade into another folder");
        assertThat(file).hasContent(journal);
        Journal.begin(folder, KIT, COLUMNS).close();
    }

    private boolean gradedAgain(Submission submission) throws IOException {
        boolean[] graded = {false};
        try (Journal journal = resumed(COLUMNS, submission)) {
            journal.reportOf(submission, () -> {
                graded[0] = true;
                return result(submission.id(), Verdict.FAILED);
            });
        }
        return graded[0];
    }

    private boolean exerciseGradedAgain(Submission submission, Submission... others) throws IOException {
        boolean[] graded = {false};
        List<Submission> all = new ArrayList<>(List.of(others));
        all.add(submission);
        try (Journal journal = resumed(COLUMNS, all.toArray(Submission[]::new))) {
            journal.reportOf(COLUMNS.get(0), submission, () -> {
                graded[0] = true;
                return Assessed.of(
                        result(submission.id(), Verdict.FAILED).exercises().get(0), true);
            });
        }
        return graded[0];
    }

    private Journal resumed(List<ExerciseRubric> exercises, Submission... ofClass) throws IOException {
        return Journal.resume(
                folder,
                KIT,
                exercises,
                id -> Stream.of(ofClass).filter(s -> s.id().equals(id)).findFirst(),
                warnings::add);
    }

    private void keep(Submission submission, Verdict verdict) throws IOException {
        try (Journal journal = Journal.begin(folder, KIT, COLUMNS)) {
            journal.reportOf(submission, () -> {
                GradeReport result = result(submission.id(), verdict);
                journal.reportOf(
                        COLUMNS.get(0),
                        submission,
                        () -> Assessed.of(result.exercises().get(0), true));
                return result;
            });
        }
    }

    private void change(String from, String to) throws IOException {
        Path file = folder.resolve("journal.jsonl");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static GradeReport result(String id, Verdict verdict) {
        ExerciseRubric exercise = COLUMNS.get(0);
        List<CriterionReport> criteria = exercise.criteria().stream()
                .map(c -> new CriterionReport(c, verdict, Optional.empty(), List.of(), List.of(), Optional.empty()))
                .toList();
        return new GradeReport(
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(new ExerciseReport(exercise, ExerciseStatus.GRADED, Optional.empty(), criteria, List.of())),
                1);
    }

    private static Submission stubs(String id) {
        Map<String, SubmittedExercise> exercises = new HashMap<>();
        KIT.rubric().exercises().forEach(exercise -> exercises.put(exercise.id(), new Sources(KIT.stubs(exercise))));
        return new Submission(id, exercises, Optional.empty());
    }

    private static Submission changed(String id) {
        Map<String, SubmittedExercise> exercises = new HashMap<>(stubs(id).exercises());
        exercises.put("columns", new SubmittedExercise.NotTaken("two copies"));
        return new Submission(id, exercises, Optional.empty());
    }

    private void keepOne() throws IOException {
        try (Journal journal = Journal.begin(folder, KIT, List.of())) {
            journal.reportOf(ADA, () -> new GradeReport("ada", Optional.empty(), Optional.empty(), List.of(), 1));
        }
    }
}
