package cardinality.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmittedExercise.NotTaken;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.SubmittedExercise.Unreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

    private static final Kit KIT = Kit.load();
    private static final String USER = "src/main/java/cardinality/onetomany/User.java";
    private static final String POST = "src/main/java/cardinality/onetomany/Post.java";

    @TempDir
    Path folder;

    private final SubmissionReader reader = new SubmissionReader(KIT);

    @ParameterizedTest
    @ValueSource(strings = {"", "exercises/", "ada_123_assignsubmission_file/kit-main/exercises/"})
    void theProjectIsFoundInAnyFolder(String prefix) throws Exception {
        write(prefix + USER, "class User {}");
        assertThat(text(read(), "User")).isEqualTo("class User {}");
    }

    @Test
    void theUntouchedStubStandsInForAMissingFile() throws Exception {
        write(USER, "class User {}");
        String stub = KIT.stubs(KIT.rubric().exercise("onetomany").orElseThrow()).stream()
                .filter(f -> f.fileName().equals("Post.java"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(sources(read()).files())
                .contains(new SourceFile("cardinality.onetomany.Post", stub, true))
                .filteredOn(SourceFile::standIn)
                .extracting(SourceFile::fileName)
                .containsExactly("Post.java", "Comment.java");
    }

    /** A repository keeps the old spelling of a name that differs only in case on the student's machine. */
    @Test
    void aNameInOtherCaseIsTaken() throws Exception {
        write(USER.replace("User", "user"), "class User {}");
        assertThat(text(read(), "User")).isEqualTo("class User {}");
    }

    @Test
    void filesThatNoRubricDeclaresAreNotTaken() throws Exception {
        write(USER, "class User {}");
        write("src/main/java/cardinality/onetomany/Helper.java", "class Helper {}");
        write("src/main/resources/hibernate.properties", "hibernate.default_batch_fetch_size=99");
        write("src/test/java/cardinality/onetomany/OneToManyTest.java", "class OneToManyTest {}");
        Sources sources = sources(read());
        assertThat(sources.files())
                .extracting(SourceFile::fileName)
                .containsExactly("User.java", "Post.java", "Comment.java");
    }

    @Test
    void aFileThatIsNotUtf8IsReportedByName() throws Exception {
        Path file = write(USER, "");
        Files.write(file, "class User { String é; }".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read().exercises().get("onetomany")).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.path()).isEqualTo(USER);
            assertThat(unreadable.message()).contains("User.java is not UTF-8");
        });
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheSource() throws Exception {
        write(USER, "\uFEFFclass User {}");
        assertThat(text(read(), "User")).isEqualTo("class User {}");
    }

    @Test
    void aLinkIsRefusedAndNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "class User {}");
        Path link = folder.resolve("one").resolve(USER);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, secret);
        Submission submission = reader.read(new SubmissionPath("one", folder.resolve("one")));
        assertThat(submission.exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        NotTaken.class, n -> assertThat(n.message()).contains("User.java is a link"));
    }

    @Test
    void anOversizedFileIsRefused() throws Exception {
        write(USER, "/" + "/".repeat(64 * 1024));
        assertThat(read().exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        NotTaken.class, n -> assertThat(n.message()).contains("larger than 64 KB"));
    }

    @Test
    void twoProjectsInOneSubmissionAreRefused() throws Exception {
        write("old/" + POST, "class Post {}");
        write("new/" + POST, "class Post {}");
        assertThat(read().exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        NotTaken.class, n -> assertThat(n.message()).contains("two copies of Post.java"));
    }

    @Test
    void anEmptyFolderIsReported() throws Exception {
        assertThat(read().message()).hasValueSatisfying(m -> assertThat(m).contains("no file of the kit was found"));
    }

    @Test
    void aZipIsReadWithoutUnpackingIt() throws Exception {
        Path zip = zip("ada.zip", "ada/" + USER, "class User {}");
        Submission submission = reader.read(new SubmissionPath("ada", zip));
        assertThat(text(submission, "User")).isEqualTo("class User {}");
    }

    @Test
    void anInvalidZipIsReported() throws Exception {
        Path zip = Files.writeString(folder.resolve("ada.zip"), "hello");
        assertThatThrownBy(() -> reader.read(new SubmissionPath("ada", zip)))
                .isInstanceOf(RejectedInputException.class)
                .hasMessageContaining("ada is no zip file");
    }

    @Test
    void anEntryThatPointsOutsideTheZipIsIgnored() throws Exception {
        Path zip = zip("ada.zip", "../../" + USER, "class User {}");
        assertThat(reader.read(new SubmissionPath("ada", zip)).message()).isPresent();
    }

    private Submission read() throws RejectedInputException, UnreadableException {
        return reader.read(new SubmissionPath("one", folder));
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(String name, String entry, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Sources sources(Submission submission) {
        return (Sources) Objects.requireNonNull(submission.exercises().get("onetomany"));
    }

    private static String text(Submission submission, String type) {
        return sources(submission).files().stream()
                .filter(f -> f.fileName().equals(type + ".java"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
