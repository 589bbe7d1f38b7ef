package cardinality.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any zip file is either read or refused with one line. */
class ZipFuzzTest {

    private static final Kit KIT = Kit.load();

    static Stream<byte[]> honest() throws IOException {
        return Stream.of(
                zip("src/main/java/cardinality/onetomany/User.java", "class User {}"),
                zip("../src/main/java/cardinality/onetomany/User.java", "class User {}"),
                zip("kit/exercises/src/main/java/cardinality/columns/Post.java", "package cardinality.columns;"));
    }

    @MethodSource("honest")
    @FuzzTest(maxDuration = "60s")
    void anyZipIsReadOrRefusedInOneLine(byte[] bytes) throws IOException, UnreadableException {
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            Files.write(file, bytes);
            Submission submission = new SubmissionReader(KIT).read(new SubmissionPath("fuzz", file));
            assertThat(submission.exercises()).hasSize(KIT.rubric().exercises().size());
        } catch (RejectedInputException e) {
            assertThat(e.reason()).isNotBlank().hasLineCount(1);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] zip(String path, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
