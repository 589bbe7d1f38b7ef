package cardinality.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.CohortShard;
import cardinality.grader.model.Excerpt;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Shard;
import cardinality.grader.report.Tell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlFormatTest {

    @TempDir
    Path folder;

    private final Gradebook gradebook = InventedClass.of(60);

    @Test
    void thereIsAPageForTheClassAndOneForEachStudent() throws IOException {
        List<Path> files = new HtmlFormat(Tell.ALL).write(gradebook, folder.resolve("new/grades"));
        assertThat(files).hasSize(61).allMatch(Files::isRegularFile);
        assertThat(files.get(0)).isEqualTo(folder.resolve("new/grades/index.html"));
        assertThat(files.get(60)).hasFileName("s0060.html");
        assertThat(names(folder.resolve("new/grades"))).hasSize(61);
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        new HtmlFormat(Tell.ALL).write(gradebook, folder.resolve("a"));
        new HtmlFormat(Tell.ALL).write(gradebook, folder.resolve("b"));
        for (String name : names(folder.resolve("a"))) {
            assertThat(folder.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        }
    }

    @Test
    void pagesOfAnEarlierRunAreRemovedAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("s0077.html"), "of another student");
        Files.writeString(folder.resolve("summary.html"), "of somebody else");
        new HtmlFormat(Tell.ALL).write(gradebook, folder);
        assertThat(names(folder)).contains("summary.html").doesNotContain("s0077.html");
    }

    @Test
    void pagesOfAShardAreNumberedAsInTheClass() throws IOException {
        CohortShard part = new CohortShard(new Shard(1, 2), 120, "", range(61, 120));
        new HtmlFormat(Tell.ALL).write(gradebook.as(Optional.of(part)), folder);
        assertThat(names(folder)).contains("s0061.html", "s0120.html").doesNotContain("s0060.html");
    }

    private static List<Integer> range(int from, int to) {
        return Stream.iterate(from, i -> i <= to, i -> i + 1).toList();
    }

    @Test
    void nothingIsLeftBehindWhereNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> new HtmlFormat(Tell.ALL).write(gradebook, file))
                .isInstanceOf(IOException.class);
        Files.createDirectories(folder.resolve("taken/s0003.html/x"));
        assertThatThrownBy(() -> new HtmlFormat(Tell.ALL).write(gradebook, folder.resolve("taken")))
                .isInstanceOf(IOException.class);
        assertThat(names(folder.resolve("taken"))).doesNotContain("index.html").noneMatch(name -> name.startsWith("."));
    }

    @Test
    void thePolicyAllowsExactlyTheStyleAndTheScriptOfThePage() throws IOException {
        new HtmlFormat(Tell.ALL).write(SampleEvidence.in(gradebook), folder);
        for (String name : List.of("index.html", "s0001.html", "s0003.html")) {
            String page = Files.readString(folder.resolve(name));
            String policy = group(page, "Content-Security-Policy\" content=\"([^\"]*)\"")
                    .replace("&#39;", "'");
            assertThat(policy)
                    .startsWith("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-");
            assertThat(policy).contains(hash(group(page, "(?s)<style>(.*?)</style>")));
            if (name.equals("index.html")) {
                assertThat(policy).contains("script-src " + hash(group(page, "(?s)<script>(.*?)</script>")));
            } else {
                assertThat(policy).doesNotContain("script-src");
                assertThat(page).doesNotContain("<script");
            }
            assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<title>"));
            assertThat(page).doesNotContain(" style=", "http://", "https://", " src=", "class=\"\"");
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void aStudentsPageHoldsNothingOfOthers() throws IOException {
        new HtmlFormat(Tell.ALL).write(SampleEvidence.in(gradebook), folder);
        String page = Files.readString(folder.resolve("s0003.html"));
        assertThat(page).contains("Çelik, Anna").doesNotContain("Adler", "index.html", "s0001");
        assertThat(page.split("href=\"", -1)).allMatch(part -> part.startsWith("#") || part.startsWith("<!DOCTYPE"));
    }

    @Test
    void aPageTellsAsMuchAsItShould() throws IOException {
        List<String> pages = new ArrayList<>();
        for (Tell tell : Tell.values()) {
            new HtmlFormat(tell).write(SampleEvidence.in(gradebook), folder);
            pages.add(Files.readString(folder.resolve("s0003.html")).replaceAll("<style>.*?</style>", ""));
        }
        assertThat(pages.get(0)).contains("7 of 11", "What to do next").doesNotContain("✗", "foreign key", "expected");
        assertThat(pages.get(1))
                .contains("7 of 11", "✗", "failed, 0 of 2")
                .doesNotContain("expected", "A hint", "<svg class=\"er\"");
        assertThat(pages.get(2)).contains("7 of 11", "✗", "expected", "Idea", "A hint", "<svg class=\"er\"", "▶");
    }

    @Test
    void whatSeveralCriteriaOfAnExerciseShareIsShownOnce() throws IOException {
        new HtmlFormat(Tell.ALL).write(SampleEvidence.in(gradebook), folder);
        int shared = 0;
        for (String name : names(folder)) {
            for (String exercise : Files.readString(folder.resolve(name)).split("<section class=\"exercise\"", -1)) {
                int failed = exercise.split("<article class=\"criterion bad", -1).length - 1;
                if (!name.equals("index.html") && failed > 1) {
                    assertThat(exercise.split("<div class=\"timeline\">", -1)).hasSize(2);
                    assertThat(exercise).containsPattern("The SQL that ran: see <a href=\"#([.a-z-]+)\">\\1</a>");
                    shared++;
                }
            }
        }
        assertThat(shared).isGreaterThan(10);
    }

    @Test
    void onlyTheLinesBetweenBlankOnesAroundAFindingAreShown() {
        Excerpt excerpt =
                new Excerpt(7, List.of("    int a;", "", "    @OneToMany", "    List<Post> posts;", "", "    int b;"));
        assertThat(SourceLine.of(Optional.of(excerpt), Set.of(9)))
                .containsExactly(new SourceLine(9, "@OneToMany", true), new SourceLine(10, "List<Post> posts;", false));
        assertThat(SourceLine.of(Optional.of(excerpt), Set.of())).hasSize(6);
    }

    /** What a reader in a terminal or a screen reader gets: the text in its order. */
    @Test
    void textAloneTellsEverythingInASensibleOrder() throws IOException {
        new HtmlFormat(Tell.ALL).write(SampleEvidence.in(gradebook), folder);
        String text = Files.readString(folder.resolve("s0003.html"))
                .replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("\\s+", " ");
        assertThat(text)
                .containsSubsequence(
                        "Çelik, Anna",
                        "of 100 points",
                        "What to do next",
                        "Points",
                        "The tables asked for",
                        "users",
                        "The tables your mapping made",
                        "users_posts",
                        "+ table users_posts: extra",
                        "failed, 0 of",
                        "expected",
                        "but was",
                        "where",
                        "▶",
                        "The SQL that ran",
                        "select u.id",
                        "6&nbsp;×",
                        "Idea",
                        "A hint",
                        "passed");
    }

    @Test
    void aDrawingTakesLittle() throws IOException {
        new HtmlFormat(Tell.ALL).write(SampleEvidence.in(gradebook), folder);
        String page = Files.readString(folder.resolve("s0003.html"));
        Matcher drawings = Pattern.compile("(?s)<svg class=\"er\".*?</svg>").matcher(page);
        assertThat(drawings.results().map(found -> found.group().length()))
                .hasSize(2)
                .allMatch(length -> length < 4_000);
    }

    @Test
    void pagesStaySmall() throws IOException {
        HtmlFormat format = new HtmlFormat(Tell.ALL);
        assertThat(format.classPage(SampleEvidence.in(InventedClass.of(1_000))).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(600_000);
        new HtmlFormat(Tell.ALL).write(gradebook, folder);
        assertThat(folder.resolve("s0003.html"))
                .satisfies(page -> assertThat(Files.size(page)).isLessThan(60_000));
    }

    @Test
    void aClassOfNobodyHasAPage() throws IOException {
        new HtmlFormat(Tell.ALL).write(InventedClass.of(0), folder);
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("There are no points to show", "No misconception was met");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
