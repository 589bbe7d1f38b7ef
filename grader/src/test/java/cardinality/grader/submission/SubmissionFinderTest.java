package cardinality.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionFinderTest {

    @TempDir
    Path folder;

    @Test
    void aProjectIsOneSubmission() throws Exception {
        project("ada");
        assertThat(found(folder.resolve("ada"))).containsExactly("ada");
    }

    @Test
    void aCloneOfTheWholeKitIsOneSubmission() throws Exception {
        project("ada/exercises");
        assertThat(found(folder.resolve("ada"))).containsExactly("ada");
    }

    @Test
    void aFolderOfFoldersAndZipsIsAClassInTheOrderOfNames() throws Exception {
        project("bo");
        Files.createDirectories(folder.resolve("cy-empty"));
        Files.writeString(folder.resolve("ada.zip"), "");
        assertThat(found(folder)).containsExactly("ada", "bo", "cy-empty");
    }

    @Test
    void otherFilesBetweenThemAreReported() throws Exception {
        project("ada");
        Path readme = Files.writeString(folder.resolve("README.md"), "");
        assertThat(SubmissionFinder.find(List.of(folder)).ignored()).containsExactly(readme);
    }

    @Test
    void twoSubmissionsOfOneNameAreRefused() throws Exception {
        project("ada");
        Files.writeString(folder.resolve("ada.zip"), "");
        assertThatThrownBy(() -> found(folder))
                .isInstanceOf(NotTakenException.class)
                .hasMessageContaining("two submissions are called ada");
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> found(folder.resolve("nowhere"))).hasMessageEndingWith("nowhere does not exist");
    }

    @Test
    void aFolderWithoutAnySubmissionSaysWhatWasExpected() {
        assertThatThrownBy(() -> found(folder)).hasMessageContaining("no submission in");
    }

    private void project(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).resolve("src/main/java"));
    }

    private static List<String> found(Path path) throws NotTakenException {
        return SubmissionFinder.find(List.of(path)).submissions().stream()
                .map(SubmissionPath::id)
                .toList();
    }
}
