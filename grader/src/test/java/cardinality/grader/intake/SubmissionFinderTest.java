package cardinality.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.Ignored;
import cardinality.grader.model.SubmissionPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void otherFilesAmongThemAreReported() throws Exception {
        project("ada");
        Files.writeString(folder.resolve("README.md"), "");
        assertThat(SubmissionFinder.find(List.of(folder)).ignored())
                .containsExactly(new Ignored(folder.getFileName() + "/README.md", "neither a folder nor a zip"));
    }

    @Test
    void aZipNextToAFolderWithItsNameKeepsItsExtension() throws Exception {
        project("ada");
        zips("ada.zip");
        assertThat(found(folder)).containsExactly("ada", "ada.zip");
        assertThat(SubmissionFinder.find(List.of(folder)).remarks())
                .containsExactly(
                        "2 submissions have the name \"ada\" or look as if they had; they are called ada, ada.zip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.zip,x.ZIP,x.Zip                 | x.ZIP,x.Zip,x.zip",
                "'a\u0001.zip,a\u0002.zip'         | a%01.zip,a%02.zip",
                "'a\u0007.zip,a\u202e.zip,a.zip'   | a,a%07.zip,a%E2%80%AE.zip",
                "'M\u00fcller.zip,Mu\u0308ller.zip' | Mu%CC%88ller.zip,M%C3%BCller.zip",
                "'bo .zip,bo.zip,bo  .zip'         | bo%20%20.zip,bo%20.zip,bo.zip",
                "'bo.zip,bo\u00a0.zip'             | 'bo\u00a0.zip,bo.zip'",
                "cy..zip,cy.zip                    | cy,cy.",
                "Dan.zip,dan.zip                   | Dan,dan",
                "x.zip.zip,x.zip,x.ZIP             | x.ZIP,x.zip,x.zip.zip",
                "' .zip,  .zip'                    | %20%20.zip,%20.zip"
            })
    void similarNamesAreMadeUnique(String files, String ids) throws Exception {
        zips(files.split(","));
        List<String> found = found(folder);
        assertThat(found).containsExactlyInAnyOrder(ids.split(",")).doesNotHaveDuplicates();
    }

    @Test
    void longNamesThatDifferAtTheirEndAreDistinguished() throws Exception {
        String name = "a".repeat(240);
        zips(name + "1.zip", name + "2.zip");
        assertThat(found(folder)).containsExactly(name + "1", name + "2");
    }

    @Test
    void theSameNameInTwoFoldersIncludesTheFolder() throws Exception {
        project("monday/ada");
        project("tuesday/ada");
        assertThat(found(folder.resolve("tuesday"), folder.resolve("monday")))
                .containsExactly("tuesday/ada", "monday/ada");
    }

    @Test
    void aSubmissionThatIsNamedTwiceIsFoundOnce() throws Exception {
        project("ada");
        assertThat(found(folder, folder.resolve("ada"), folder.resolve("ada/../ada")))
                .containsExactly("ada");
    }

    @Test
    void otherFilesDoNotAffectNames() throws Exception {
        zips("x.zip", "x.ZIP", "b.zip");
        List<String> before = found(folder);
        zips("c.zip", "y.zip");
        project("d");
        assertThat(found(folder)).containsAll(before);
    }

    @Test
    void distinctNamesHaveNoRemark() throws Exception {
        zips("ada.zip", "bo.zip");
        assertThat(SubmissionFinder.find(List.of(folder)).remarks()).isEmpty();
    }

    private void zips(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> found(folder.resolve("nowhere"))).hasMessageEndingWith("nowhere does not exist");
    }

    @Test
    void aFolderWithoutSubmissionsIsReportedWithTheExpectedContent() {
        assertThatThrownBy(() -> found(folder)).hasMessageContaining("no submission in");
    }

    @Test
    void litterAndResultsOfAnEarlierRunAreNoStudents() throws Exception {
        project("ada");
        project("bo");
        for (String litter : List.of("__MACOSX", "lost+found", "node_modules", ".git", "target")) {
            Files.createDirectories(folder.resolve(litter));
        }
        Files.writeString(folder.resolve("._ada"), "");
        Files.createDirectories(folder.resolve("grades"));
        Files.writeString(folder.resolve("grades/journal.jsonl"), "");
        assertThat(found(folder)).containsExactly("ada", "bo");
        assertThat(SubmissionFinder.find(List.of(folder)).ignored())
                .extracting(Ignored::reason)
                .containsExactly(
                        "no student's work",
                        "results of an earlier run",
                        "no student's work",
                        "no student's work",
                        "no student's work");
    }

    @Test
    void linksAreFollowedWhereTheyAreGivenOrInAClass() throws Exception {
        project("real/ada");
        project("real/bo");
        Files.createDirectories(folder.resolve("class"));
        Files.createSymbolicLink(folder.resolve("class/first"), folder.resolve("real/ada"));
        Files.createSymbolicLink(folder.resolve("class/second"), folder.resolve("real/bo"));
        Files.createSymbolicLink(folder.resolve("class/third"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("class"));
        assertThat(found(folder.resolve("link"))).containsExactly("first", "second");
        assertThat(SubmissionFinder.find(List.of(folder.resolve("link"))).ignored())
                .containsExactly(new Ignored("link/third", "a link that leads nowhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.7z", "ada.rar", "ada.tar.gz", "ada.tgz", "ada.tar", "Ada.java"})
    void whatIsNoZipIsARowAllTheSame(String name) throws Exception {
        project("bo");
        project("cy");
        Files.writeString(folder.resolve(name), "");
        assertThat(found(folder)).hasSize(3).anyMatch(id -> id.equalsIgnoreCase("ada"));
    }

    @Test
    void anArchiveThatIsNotReadIsAnErrorThatSaysWhatToDo() throws Exception {
        Path archive = Files.writeString(folder.resolve("all.tar.gz"), "");
        assertThatThrownBy(() -> found(archive))
                .hasMessageEndingWith(
                        "all.tar.gz is a tar.gz archive, which is not read; unpack it, and name the folder");
    }

    private void project(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).resolve("src/main/java"));
    }

    private static List<String> found(Path... paths) throws RejectedInputException {
        return SubmissionFinder.find(List.of(paths)).submissions().stream()
                .map(SubmissionPath::id)
                .toList();
    }
}
