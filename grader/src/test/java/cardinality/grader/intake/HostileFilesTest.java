package cardinality.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.NotTaken;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.SubmittedExercise.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Unusual submissions that are not proper files and zips. Each problem is reported in one line, and nothing else is
 * affected.
 */
@Timeout(60)
class HostileFilesTest {

    private static final Kit KIT = Kit.load();
    private static final String USER = "src/main/java/cardinality/onetomany/User.java";
    private static final String BULK = "src/main/java/cardinality/bulk/Bulk.java";

    @TempDir
    Path folder;

    private final SubmissionReader reader = new SubmissionReader(KIT);

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "/dev/zero", "/dev/stdin", "/proc/self/environ", "nowhere", "User.java"})
    void aLinkIsRefusedWhereverItLeads(String target) throws Exception {
        Files.createSymbolicLink(parentOf(USER), Path.of(target));
        requireNotTaken("User.java is a link or no regular file");
    }

    @Test
    void aPipeIsRefusedAndNotOpened() throws Exception {
        Path pipe = parentOf(USER);
        assumeTrue(made(pipe), "mkfifo is not there");
        requireNotTaken("User.java is a link or no regular file");
    }

    @Test
    void aFolderNamedLikeASourceIsNotASource() throws Exception {
        Files.createDirectories(parentOf(USER));
        assertThat(read().exercises().get("onetomany")).isInstanceOf(Sources.class);
    }

    @Test
    void aLinkedFolderIsLeftOutByName() throws Exception {
        write(BULK, "class Bulk {}");
        Files.createSymbolicLink(folder.resolve("src/main/java/cardinality/onetomany"), Path.of("/etc"));
        assertThat(read().message()).hasValue("left out: src/main/java/cardinality/onetomany (a link)");
    }

    @Test
    void aCycleOfLinksEnds() throws Exception {
        write(USER, "class User {}");
        Files.createSymbolicLink(folder.resolve("src/again"), folder);
        assertThat(read().message()).hasValue("left out: src/again (a link)");
    }

    @Test
    void anUnreadableFolderIsLeftOutByName() throws Exception {
        write(USER, "class User {}");
        write(BULK, "class Bulk {}");
        Path closed = folder.resolve("src/main/java/cardinality/onetomany");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "nothing is closed to this user");
        try {
            assertThat(read().message()).hasValue("left out: src/main/java/cardinality/onetomany (cannot be read)");
        } finally {
            assertThat(closed.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void anUnreadableFileCostsOnlyItsExercise() throws Exception {
        Path closed = write(USER, "class User {}");
        write(BULK, "class Bulk {}");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "nothing is closed to this user");
        requireNotTaken("User.java cannot be read");
        assertThat(read().exercises().get("bulk")).isInstanceOf(Sources.class);
    }

    @Test
    void tooDeeplyNestedFoldersAreLeftOutByName() throws Exception {
        write("a/".repeat(12) + USER, "class User {}");
        assertThat(read().message()).hasValueSatisfying(m -> assertThat(m)
                .contains("no file of the kit was found")
                .contains("left out: " + "a/".repeat(11) + "a (too deeply nested)"));
    }

    @Test
    void aFolderOfThirtyThousandFilesIsRefused() throws Exception {
        write(USER, "class User {}");
        for (int i = 0; i < 30_000; i++) {
            Files.createFile(folder.resolve("f" + i));
        }
        assertThatThrownBy(this::read)
                .isInstanceOf(RejectedInputException.class)
                .hasMessageContaining("more than 20000 files");
    }

    @Test
    void aZipOfThirtyThousandFilesIsRefused() throws Exception {
        Path zip = zip(out -> {
            for (int i = 0; i < 30_000; i++) {
                put(out, "f" + i, "");
            }
        });
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(RejectedInputException.class)
                .hasMessageContaining("more than 20000 files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../", "a/../../", "/", "C:/", "..\\..\\", "\\", "a\\..\\..\\"})
    void anEntryThatPointsOutsideTheZipIsLeftOut(String prefix) throws Exception {
        Path zip = zip(out -> put(out, prefix + USER, "class User {}"));
        assertThat(read(zip).message()).hasValueSatisfying(m -> assertThat(m).contains("(points outside the zip)"));
    }

    @Test
    void anEntryWithWindowsSeparatorsIsTaken() throws Exception {
        Path zip = zip(out -> put(out, USER.replace('/', '\\'), "class User {}"));
        assertThat(read(zip).exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        Sources.class, s -> assertThat(s.files().get(0).text()).isEqualTo("class User {}"));
    }

    @Test
    void twoEntriesWithTheSameNameAreRefused() throws Exception {
        Path zip = zip(out -> {
            put(out, USER, "class User {}");
            put(out, USER.replace('/', '\\'), "class User { int other; }");
        });
        requireNotTaken(read(zip), "two copies of User.java");
    }

    @Test
    void theKitsNameIsTakenIfNamesDifferOnlyInCase() throws Exception {
        Path zip = zip(out -> {
            put(out, USER.replace("User", "user"), "class User { int other; }");
            put(out, USER, "class User {}");
            put(out, USER.replace("User", "USER"), "class User { int third; }");
        });
        assertThat(read(zip).exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        Sources.class, s -> assertThat(s.files().get(0).text()).isEqualTo("class User {}"));
    }

    @Test
    void aFileThatUnpacksTo200MbIsRefusedAfter64Kb() throws Exception {
        Path zip = zip(out -> {
            out.putNextEntry(new ZipEntry(USER));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        });
        assertThat(Files.size(zip)).isLessThan(1 << 20);
        requireNotTaken(read(zip), "User.java is larger than 64 KB");
    }

    @Test
    void anEntryThatCannotBeUnpackedCostsOnlyItsExercise() throws Exception {
        Path zip = zip(out -> {
            put(out, USER, "class User {}" + "x".repeat(1000));
            put(out, BULK, "class Bulk {}");
        });
        byte[] bytes = Files.readAllBytes(zip);
        // After the header and the name of the first entry.
        for (int i = 30 + USER.length(); i < 30 + USER.length() + 10; i++) {
            bytes[i] = (byte) 0xFF;
        }
        Files.write(zip, bytes);
        requireNotTaken(read(zip), "User.java cannot be read");
        assertThat(read(zip).exercises().get("bulk")).isInstanceOf(Sources.class);
    }

    @Test
    void anEncryptedFileIsRefusedByName() throws Exception {
        Path zip = zip(out -> put(out, USER, "class User {}"));
        byte[] bytes = Files.readAllBytes(zip);
        bytes[6] |= 1;
        for (int i = 0; i < bytes.length - 4; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        Files.write(zip, bytes);
        requireNotTaken(read(zip), "User.java needs a password; hand it in without one");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 21, 22, 100, 100_000})
    void garbageIsNotAZip(int length) throws Exception {
        Path zip = Files.write(folder.resolve("ada.zip"), new byte[length]);
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(RejectedInputException.class)
                .hasMessageContaining("ada is no zip file that can be read");
    }

    @Test
    void aTruncatedZipIsNotAZip() throws Exception {
        Path zip = zip(out -> put(out, USER, "class User {}"));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(zip)).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void controlCharactersInNamesDoNotReachAMessage() throws Exception {
        Path zip = zip(out -> {
            put(out, "a\u001b[2J\n::error::x/" + USER, "class User {}");
            put(out, "b\u202e\r/" + USER, "class User {}");
            put(out, "../\u001b[2J\n::error::", "");
        });
        Submission submission = read(zip);
        String all = submission.message().orElseThrow() + submission.exercises().get("onetomany");
        assertThat(all).contains("two copies of User.java").doesNotContain("\u001b", "\n", "\r", "\u202e");
    }

    @Test
    void theNameOfASubmissionIsOnePlainLine() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "no such names there");
        Files.createDirectories(folder.resolve("ada\n::error::\u001b[2J\u202e/src/main/java"));
        assertThat(SubmissionFinder.find(List.of(folder)).submissions())
                .singleElement()
                .satisfies(s -> assertThat(s.id()).isEqualTo("ada\uFFFD::error::\uFFFD[2J\uFFFD"));
    }

    @Test
    void ofTwoSpellingsOfANameTheKitsOwnCounts() throws Exception {
        Path zip = zip(out -> {
            put(out, USER.replace("User", "user"), "class User { int other; }");
            put(out, USER, "class User {}");
            put(out, "notes.txt", "");
        });
        Submission submission = read(zip);
        assertThat(submission.message()).isEmpty();
        assertThat(submission.exercises().get("onetomany"))
                .isInstanceOfSatisfying(Sources.class, sources -> assertThat(sources.files())
                        .filteredOn(file -> file.fileName().equals("User.java"))
                        .containsExactly(new SourceFile("cardinality.onetomany.User", "class User {}")));
    }

    @Test
    void severalSpellingsOfWhichNoneIsTheKitsAreTwoCopies() throws Exception {
        Path zip = zip(out -> {
            put(out, USER.replace("User", "user"), "class User {}");
            put(out, USER.replace("User", "USER"), "class User {}");
            put(out, "notes.txt", "");
        });
        assertThat(read(zip).exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        NotTaken.class, n -> assertThat(n.message()).contains("two copies of User.java"));
    }

    @Test
    void bytesThatAreNotTextCostOnlyTheirExercise() throws Exception {
        write(USER, "class User {\0}");
        write(BULK, "class Bulk {}");
        assertThat(read().exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        Unreadable.class, u -> assertThat(u.message()).contains("User.java is not UTF-8"));
        assertThat(textOf("bulk")).isEqualTo("class Bulk {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "x-UTF-16LE-BOM", "UTF-8"})
    void anEncodingThatIsCertainIsRead(String charset) throws Exception {
        String text = "class User { String é; }";
        Files.write(parentOf(USER), text.getBytes(charset));
        assertThat(textOf("onetomany")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kursübersicht",
                "größer als vorher – „ja“",
                "Straße",
                "naïve déjà vu ça où",
                "niño señor",
                "blåbær på øen"
            })
    void windows1252IsReadWhereNothingElseFits(String comment) throws Exception {
        String text = "class User { /* " + comment + " */ }";
        Files.write(parentOf(USER), text.getBytes("windows-1252"));
        assertThat(read().exercises().get("onetomany"))
                .satisfiesAnyOf(taken -> assertThat(textOf("onetomany")).isEqualTo(text), refused -> assertThat(refused)
                        .isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.message())
                                .contains("User.java is not UTF-8, it seems to be windows-1252; save it as UTF-8")));
    }

    @Test
    void germanInWindows1252IsCertain() throws Exception {
        String text = "class User { /* Kursübersicht, größer als vorher */ }";
        Files.write(parentOf(USER), text.getBytes("windows-1252"));
        assertThat(textOf("onetomany")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, é, windows-1252",
        "IBM850, für uns, IBM850",
        "x-MacRoman, für uns, x-MacRoman",
        "windows-1251, Пользователь системы, windows-1251",
        "GB18030, 用户与文章, GB18030",
        "Shift_JIS, ユーザーのきじ, Shift_JIS"
    })
    void anotherEncodingIsReportedByName(String charset, String comment, String seems) throws Exception {
        Files.write(parentOf(USER), ("class User { /* " + comment + " */ }").getBytes(charset));
        assertThat(read().exercises().get("onetomany"))
                .isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.message())
                        .isEqualTo("User.java is not UTF-8, it seems to be " + seems
                                + "; save it as UTF-8 and hand it in again"));
    }

    @ParameterizedTest
    @CsvSource({"IBM437, Lösung.txt", "windows-1252, Lösung.txt", "GB18030, 答案.txt", "Shift_JIS, こたえ.txt"})
    void aNameInAnotherEncodingSpoilsNothing(String charset, String name) throws Exception {
        Path zip = folder.resolve("ada.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out, Charset.forName(charset))) {
            put(packed, name, "");
            put(packed, USER, "class User {}");
        }
        assertThat(read(zip).message()).isEmpty();
        assertThat(read(zip).exercises().get("onetomany")).isInstanceOf(Sources.class);
    }

    @Test
    void aZipWithTheLibrariesOfAnotherProgramIsRead() throws Exception {
        Path zip = zip(out -> {
            for (int i = 0; i < 25_000; i++) {
                put(out, "kit/node_modules/f" + i + ".java", "");
            }
            put(out, "kit/" + USER, "class User {}");
        });
        assertThat(read(zip).message()).isEmpty();
        assertThat(read(zip).exercises().get("onetomany")).isInstanceOf(Sources.class);
    }

    @Test
    void aDirectoryOfAMillionEntriesIsNotLoaded() throws Exception {
        byte[] end = new byte[22];
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, end, 0, 4);
        end[15] = 0x7F;
        Path zip = Files.write(folder.resolve("ada.zip"), end);
        assertThatThrownBy(() -> read(zip)).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void aZipInAZipIsReadAndABombInItIsNot() throws Exception {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(inner)) {
            put(packed, USER, "class User {}");
        }
        byte[] zeros = new byte[1 << 20];
        Path zip = zip(out -> {
            out.putNextEntry(new ZipEntry("lab/a.zip"));
            out.write(inner.toByteArray());
            out.putNextEntry(new ZipEntry("lab/bomb.zip"));
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        });
        assertThat(read(zip).exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        Sources.class, s -> assertThat(s.files().get(0).text()).isEqualTo("class User {}"));
        assertThat(read(zip).message())
                .hasValueSatisfying(m -> assertThat(m).contains("lab/bomb.zip (lab/bomb.zip is larger than 32 MB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "// class User {}",
                "package cardinality.onetomany;\nimport java.util.*;\n/* class User {} */"
            })
    void aSourceThatDeclaresNothingSaysSo(String text) throws Exception {
        write(USER, text);
        assertThat(read().exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        u -> assertThat(u.message()).startsWith("User.java ").endsWith("; it has to declare User"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/cardinality/onetomany/User.java",
                "src/cardinality/onetomany/User.java",
                "cardinality/onetomany/User.java",
                "my/User.java",
                "User.java"
            })
    void aFileIsFoundWhereItCanOnlyBeOne(String path) throws Exception {
        write(path, "package cardinality.onetomany; class User {}");
        assertThat(textOf("onetomany")).startsWith("package");
        assertThat(read().message()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/cardinality/onetomany/AppUser.java, is there; file and class have to be called User",
        "src/main/java/cardinality/onetomany/User.java.txt, hand it in as User.java",
        "src/main/java/cardinality/onetomany/User.kt, hand it in as User.java",
        "User.java, is package cardinality.onetomany"
    })
    void aFileUnderAnotherNameIsGuessedAtInWords(String path, String words) throws Exception {
        write(path, "package other; class AppUser {}");
        write(BULK, "class Bulk {}");
        assertThat(read().missing())
                .filteredOn(file -> file.path().equals(USER))
                .singleElement()
                .satisfies(file -> assertThat(file.guess())
                        .hasValueSatisfying(
                                guess -> assertThat(guess).startsWith(path).contains(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab.7z", "lab.rar", "lab.tar.gz"})
    void anArchiveThatIsNotReadIsNamed(String name) throws Exception {
        write(name, "");
        assertThat(read().message()).hasValueSatisfying(m -> assertThat(m)
                .contains("no file of the kit was found")
                .contains(name + " is a " + name.substring(4) + " archive, which is not read; hand in a zip"));
    }

    @Test
    void aSourceOf65KbIsRefused() throws Exception {
        write(USER, " ".repeat(65 * 1024));
        requireNotTaken("User.java is larger than 64 KB");
    }

    private String textOf(String exercise) throws RejectedInputException, UnreadableException {
        SubmittedExercise submitted = read().exercises().get(exercise);
        assertThat(submitted).isInstanceOf(Sources.class);
        return submitted instanceof Sources sources ? sources.files().get(0).text() : "";
    }

    private void requireNotTaken(String reason) throws RejectedInputException, UnreadableException {
        requireNotTaken(read(), reason);
    }

    private static void requireNotTaken(Submission submission, String reason) {
        assertThat(submission.exercises().get("onetomany"))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        n -> assertThat(n.message()).contains(reason).doesNotContain("\n"));
    }

    private Submission read() throws RejectedInputException, UnreadableException {
        return read(folder);
    }

    private Submission read(Path path) throws RejectedInputException, UnreadableException {
        return reader.read(new SubmissionPath("ada", path));
    }

    private Path parentOf(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    private Path write(String path, String text) throws IOException {
        return Files.writeString(parentOf(path), text);
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Fills a zip. */
    private interface Filling {
        void into(ZipOutputStream out) throws IOException;
    }

    private Path zip(Filling filling) throws IOException {
        Path file = folder.resolve("ada.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            filling.into(zip);
        }
        return file;
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
