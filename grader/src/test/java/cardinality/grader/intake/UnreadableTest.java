package cardinality.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmittedExercise.NotTaken;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A submission that the grading user cannot read gets an error instead of zero points. */
class UnreadableTest {

    private static final Kit KIT = Kit.load();
    private static final String USER = "src/main/java/cardinality/onetomany/User.java";

    private final SubmissionReader reader = new SubmissionReader(KIT);

    @TempDir
    Path folder;

    /** A submission with one file that the machine fails to read. */
    private record Failing(Listing list, IOException failure) implements SubmissionSource {

        @Override
        public byte[] read(String path, int limit) throws IOException {
            throw failure;
        }

        @Override
        public SeekableByteChannel open(String path) throws IOException {
            throw failure;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    static List<IOException> faultsOfTheMachine() {
        return List.of(
                new AccessDeniedException(USER),
                new NoSuchFileException(USER),
                new IOException("Input/output error"),
                new IOException("Too many open files"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheMachine")
    void aMachineFaultIsAnErrorInsteadOfZeroPoints(IOException fault) {
        SubmissionSource source =
                new Failing(new Listing(List.of(USER), List.of(), List.of(), List.of(), List.of()), fault);
        assertThatThrownBy(() -> reader.read("ada", source))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("ada: " + USER + " cannot be read (")
                .hasMessageEndingWith("); let the user who grades read it, and grade again");
    }

    static List<IOException> faultsOfSubmissions() {
        return List.of(new ZipException("invalid entry size"), new EOFException("Unexpected end of ZLIB input stream"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfSubmissions")
    void aCorruptFileCostsItsExercise(IOException fault) throws Exception {
        SubmissionSource source =
                new Failing(new Listing(List.of(USER), List.of(), List.of(), List.of(), List.of()), fault);
        assertThat(reader.read("ada", source).exercises().get("onetomany"))
                .isEqualTo(new NotTaken(USER + " cannot be read; hand it in again"));
    }

    @Test
    void aFolderThatMayHoldAMissingFileIsAnError() {
        Listing listing = new Listing(
                List.of(USER), List.of(), List.of(), List.of("src/main (cannot be read)"), List.of("src/main"));
        assertThatThrownBy(() -> reader.read("ada", new Failing(listing, new EOFException())))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("ada: src/main cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada/src",
                "ada/src/main/java/cardinality/onetomany",
                "ada/src/main/java/cardinality/onetomany/User.java"
            })
    void aLockedFileIsAnErrorThatNamesIt(String locked) throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "nothing is locked for root");
        Path file = folder.resolve("ada").resolve(USER);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class User {}");
        Path place = folder.resolve(locked);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("---------"));
        try {
            assertThatThrownBy(() -> reader.read(new SubmissionPath("ada", folder.resolve("ada"))))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining(
                            place.equals(folder.resolve("ada"))
                                    ? "ada"
                                    : place.getFileName().toString());
        } finally {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aLockedZipIsAnErrorAndABrokenOneIsNot() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "nothing is locked for root");
        Path zip = Files.writeString(folder.resolve("ada.zip"), "no zip");
        SubmissionPath ada = new SubmissionPath("ada", zip);
        assertThatThrownBy(() -> reader.read(ada)).isInstanceOf(RejectedInputException.class);
        Files.setPosixFilePermissions(zip, PosixFilePermissions.fromString("---------"));
        assertThatThrownBy(() -> reader.read(ada))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("ada.zip cannot be read (no permission)");
    }
}
