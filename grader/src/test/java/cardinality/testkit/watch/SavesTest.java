package cardinality.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A save counts once, and only when the editor has finished it. */
class SavesTest {

    @TempDir
    private Path sources;

    private Path user;
    private Saves saves;
    private int seconds;

    @BeforeEach
    void begin() throws IOException {
        user = sources.resolve("onetomany/User.java");
        Files.createDirectories(user.getParent());
        write("class User {}");
        saves = new Saves(sources, List.of("onetomany", "columns"));
    }

    @Test
    void whatWasThereBeforeIsNoSave() throws IOException {
        assertThat(saves.changed()).isEmpty();
    }

    @Test
    void aSaveIsSeenWhenTwoLooksAgree() throws IOException {
        write("class User { }");
        assertThat(saves.changed()).isEmpty();
        assertThat(saves.changed()).containsExactly("onetomany");
        assertThat(saves.changed()).isEmpty();
    }

    @Test
    void aFileThatAnEditorHasEmptiedIsNoSave() throws IOException {
        write("");
        assertThat(saves.changed()).isEmpty();
        assertThat(saves.changed()).isEmpty();
        write("class User { int id; }");
        assertThat(saves.changed()).isEmpty();
        assertThat(saves.changed()).containsExactly("onetomany");
    }

    @Test
    void aSaveOfTheSameTextIsNoSave() throws IOException {
        write("class User {}");
        assertThat(saves.changed()).isEmpty();
        assertThat(saves.changed()).isEmpty();
    }

    @Test
    void newAndDeletedFilesAreSaves() throws IOException {
        Files.writeString(user.resolveSibling("Tag.java"), "class Tag {}");
        saves.changed();
        assertThat(saves.changed()).containsExactly("onetomany");
        Files.delete(user);
        assertThat(saves.changed()).isEmpty();
        assertThat(saves.changed()).containsExactly("onetomany");
        assertThat(saves.changed()).isEmpty();
    }

    @Test
    void aFileThatAnEditorMovesAwayAndWritesAnewIsOneSave() throws IOException {
        Files.move(user, user.resolveSibling("User.java~"));
        assertThat(saves.changed()).isEmpty();
        write("class User { int id; }");
        assertThat(saves.changed()).isEmpty();
        assertThat(saves.changed()).containsExactly("onetomany");
        assertThat(saves.changed()).isEmpty();
    }

    @Test
    void aFolderThatIsNoExerciseDoesNotCount() throws IOException {
        Path other = sources.resolve("testkit/Graded.java");
        Files.createDirectories(other.getParent());
        Files.writeString(other, "class Graded {}");
        Files.writeString(user.resolveSibling("notes.txt"), "notes");
        assertThat(saves.changed()).isEmpty();
        assertThat(saves.changed()).isEmpty();
    }

    @Test
    void theFingerprintTellsWhetherSourcesAreTheSame() throws IOException {
        String before = saves.fingerprint();
        assertThat(new Saves(sources, List.of("onetomany")).fingerprint()).isEqualTo(before);
        write("class User { int id; }");
        saves.changed();
        saves.changed();
        assertThat(saves.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void ofFilesOfTheSameAgeTheFirstExerciseIsAtHand() throws IOException {
        Path same = sources.resolve("columns/Post.java");
        Files.createDirectories(same.getParent());
        Files.writeString(same, "class Post {}");
        Files.setLastModifiedTime(same, Files.getLastModifiedTime(user));
        assertThat(new Saves(sources, List.of("columns", "onetomany")).latest()).isEqualTo("columns");
        assertThat(new Saves(sources, List.of("onetomany", "columns")).latest()).isEqualTo("onetomany");
    }

    @Test
    void theLastSavedExerciseIsTheOneAtHand() throws IOException {
        Path later = sources.resolve("columns/Post.java");
        Files.createDirectories(later.getParent());
        Files.writeString(later, "class Post {}");
        Files.setLastModifiedTime(later, FileTime.from(Instant.EPOCH.plusSeconds(1_000)));
        assertThat(new Saves(sources, List.of("onetomany", "columns")).latest()).isEqualTo("columns");
    }

    /** With a time of its own: some file systems count in seconds. */
    private void write(String text) throws IOException {
        Files.writeString(user, text);
        seconds++;
        Files.setLastModifiedTime(user, FileTime.from(Instant.EPOCH.plusSeconds(seconds)));
    }
}
