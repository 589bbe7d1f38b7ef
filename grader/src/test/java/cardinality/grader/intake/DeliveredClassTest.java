package cardinality.grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.intake.DeliveredClass.Form;
import cardinality.grader.intake.DeliveredClass.Student;
import cardinality.grader.intake.SubmissionFinder.Found;
import cardinality.grader.model.Arrival.Attempt;
import cardinality.grader.model.Ignored;
import cardinality.grader.model.MissingFile;
import cardinality.grader.model.Person;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmittedExercise.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same class gives the same submissions, whichever system delivered it and however it was packed. */
class DeliveredClassTest {

    private static final Kit KIT = Kit.load();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFolderGivesEveryStudentsOwnFiles(Form form) throws Exception {
        requireAll(form, form.writeAll(folder.resolve("class")));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theZipAsItWasDownloadedGivesTheSame(Form form) throws Exception {
        requireAll(form, DeliveredClass.zip(form.writeAll(folder.resolve("class")), folder.resolve("all.zip"), ""));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFurtherFolderInTheZipGivesTheSame(Form form) throws Exception {
        requireAll(
                form, DeliveredClass.zip(form.writeAll(folder.resolve("class")), folder.resolve("all.zip"), "Lab 1/"));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFolderAroundTheFolderGivesTheSame(Form form) throws Exception {
        form.writeAll(folder.resolve("downloads/class"));
        Files.writeString(folder.resolve("downloads/notes.txt"), "");
        requireAll(form, folder.resolve("downloads"));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFolderWithNothingButTheZipGivesTheSame(Form form) throws Exception {
        Files.createDirectories(folder.resolve("downloads"));
        DeliveredClass.zip(form.writeAll(folder.resolve("class")), folder.resolve("downloads/all.zip"), "");
        requireAll(form, folder.resolve("downloads"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"CANVAS", "BLACKBOARD", "BRIGHTSPACE"})
    void ofSeveralAttemptsTheNewestCountsAndSaysSo(Form form) throws Exception {
        Found found = SubmissionFinder.find(List.of(form.writeAll(folder.resolve("class"))));
        SubmissionPath fourth = found.submissions().stream()
                .filter(at -> at.arrival().attempt().isPresent())
                .reduce((a, b) -> {
                    throw new AssertionError(a + " and " + b);
                })
                .orElseThrow();
        assertThat(source(fourth)).contains("int s4;");
        assertThat(fourth.arrival().attempt().map(Attempt::of)).hasValue(2);
        assertThat(found.ignored())
                .extracting(Ignored::reason)
                .anyMatch(reason -> reason.startsWith("an earlier attempt of "));
    }

    @Test
    void whatCanvasCallsLateIsLate() throws Exception {
        assertThat(SubmissionFinder.find(List.of(Form.CANVAS.writeAll(folder.resolve("class"))))
                        .submissions())
                .filteredOn(at -> at.arrival().late())
                .singleElement()
                .satisfies(at -> assertThat(source(at)).contains("int s3;"));
    }

    @Test
    void whoeverHandedInTogetherIsOneSubmissionWithItsMembers() throws Exception {
        DeliveredClass.file(
                folder.resolve("x/submission_1").resolve(DeliveredClass.USER), "class User {}".getBytes(UTF_8));
        DeliveredClass.file(
                folder.resolve("x/submission_metadata.yml"),
                "submission_1:\n  :submitters:\n  - :name: Ada\n    :sid: '1'\n  - :name: Bo\n    :sid: '2'\n"
                        .getBytes(UTF_8));
        assertThat(SubmissionFinder.find(List.of(folder.resolve("x"))).submissions())
                .singleElement()
                .satisfies(at -> {
                    assertThat(at.id()).isEqualTo("Ada, Bo");
                    assertThat(at.arrival().members()).extracting(Person::label).containsExactly("Ada", "Bo");
                });
    }

    @Test
    void filesThatWereUploadedOneByOneAreOneSubmission() throws Exception {
        Found found = SubmissionFinder.find(List.of(Form.CANVAS.writeAll(folder.resolve("class"))));
        assertThat(found.submissions())
                .filteredOn(at -> at.parts().size() == 2)
                .singleElement()
                .satisfies(at -> assertThat(new SubmissionReader(KIT).read(at).missing())
                        .extracting(MissingFile::path)
                        .doesNotContain("src/main/java/cardinality/onetomany/Post.java"));
    }

    @Test
    void anonymousSubmissionsAreToldApartByTheirNumbers() throws Exception {
        for (String number : List.of("1001", "1002")) {
            DeliveredClass.file(
                    folder.resolve("x/Participant_" + number + "_assignsubmission_file")
                            .resolve(DeliveredClass.USER),
                    "class User {}".getBytes(UTF_8));
        }
        assertThat(SubmissionFinder.find(List.of(folder.resolve("x"))).submissions())
                .extracting(SubmissionPath::id)
                .containsExactly("Participant (1001)", "Participant (1002)");
    }

    /** Everybody is there once, with the own files, under ids of the system. */
    private static void requireAll(Form form, Path path) throws Exception {
        Found found = SubmissionFinder.find(List.of(path));
        Map<String, SubmissionPath> byLogin = new TreeMap<>();
        for (SubmissionPath at : found.submissions()) {
            String source = source(at);
            byLogin.put(source.replaceAll("(?s).*int (\\w+);.*", "$1"), at);
        }
        assertThat(found.submissions())
                .as("%s", found)
                .hasSize(12)
                .extracting(SubmissionPath::id)
                .doesNotHaveDuplicates();
        for (Student student : DeliveredClass.students()) {
            assertThat(byLogin).containsKey(student.login());
            SubmissionPath at = Objects.requireNonNull(byLogin.get(student.login()));
            if (!form.system().equals("plain")) {
                assertThat(at.arrival().person().orElseThrow().ids().get(form.system()))
                        .isIn(student.id(), student.login());
            }
        }
        assertThat(found.isClass()).isTrue();
    }

    private static String source(SubmissionPath at) throws IOException, RejectedInputException, UnreadableException {
        Submission submission = new SubmissionReader(KIT).read(at);
        assertThat(submission.message()).isEmpty();
        Sources sources = (Sources) submission.exercises().get("onetomany");
        return Objects.requireNonNull(sources).files().stream()
                .filter(file -> file.fileName().equals("User.java"))
                .map(SourceFile::text)
                .findFirst()
                .orElseThrow();
    }
}
