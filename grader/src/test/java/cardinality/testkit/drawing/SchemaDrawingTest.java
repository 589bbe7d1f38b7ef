package cardinality.testkit.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.report.html.SampleEvidence;
import cardinality.testkit.drawing.Picture.Box;
import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaDrawingTest {

    private final SchemaDrawing drawing =
            SchemaDrawing.of(SampleEvidence.asked(), SampleEvidence.made(), SampleEvidence.FAULTS, false);

    private static Box box(Picture picture, String name) {
        return picture.boxes().stream()
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableHasTheSamePlaceInBothDrawings() {
        assertThat(drawing.asked().boxes()).extracting(Box::name).containsExactly("users", "posts", "comments");
        assertThat(drawing.asked().boxes()).allSatisfy(asked -> {
            Box made = box(drawing.made(), asked.name());
            assertThat(made.x()).isEqualTo(asked.x());
            assertThat(made.y()).isEqualTo(asked.y());
            assertThat(made.width()).isEqualTo(asked.width());
        });
        assertThat(drawing.asked().width()).isEqualTo(drawing.made().width());
    }

    @Test
    void tablesStandOnTheRightOfThoseTheyReferTo() {
        assertThat(box(drawing.asked(), "posts").x()).isGreaterThan(end(box(drawing.asked(), "users")));
        assertThat(box(drawing.asked(), "comments").x()).isGreaterThan(end(box(drawing.asked(), "posts")));
    }

    private static int end(Box box) {
        return box.x() + box.width();
    }

    @Test
    void anExtraTableStandsBelowAllOthersAndAMissingOneKeepsAnEmptyFrame() {
        Box extra = box(drawing.made(), "users_posts");
        assertThat(extra.mark()).isEqualTo(Mark.EXTRA);
        assertThat(drawing.asked().boxes()).allMatch(box -> box.y() + box.height() < extra.y());
        assertThat(box(drawing.made(), "comments").mark()).isEqualTo(Mark.MISSING);
        assertThat(box(drawing.made(), "comments").rows()).isEmpty();
        assertThat(box(drawing.made(), "posts").rows().get(2).mark()).isEqualTo(Mark.OTHER);
        assertThat(drawing.asked().boxes()).allMatch(box -> box.mark() == Mark.SAME);
    }

    @Test
    void differencesAreSaidInWords() {
        assertThat(drawing.faults())
                .containsExactly("≠ column posts.author_id: may be null", "+ table users_posts: extra");
        assertThat(drawing.others()).containsExactly("− table comments: missing");
        assertThat(drawing.asked().words())
                .contains("Table posts: id (key) bigint, title varchar, author_id bigint; author_id refers to users.");
    }

    @Test
    void onlyWhatACriterionFailedOnIsMarkedAsAFault() {
        assertThat(box(drawing.made(), "users_posts").style()).isEqualTo("plus fault");
        assertThat(box(drawing.made(), "posts").rows().get(2).style()).isEqualTo("other fault");
        assertThat(box(drawing.made(), "comments").style()).isEqualTo("minus");
        assertThat(drawing.asked().boxes()).allMatch(box -> box.style() == null);
    }

    @Test
    void anExtraPartMayBeAMissingOneUnderAnotherName() {
        SchemaReport asked = new SchemaReport(List.of(table("posts"), table("tags")));
        SchemaReport made = new SchemaReport(List.of(table("post"), table("tags")));
        assertThat(SchemaDrawing.of(asked, made, List.of("Posts"), false).faults())
                .containsExactly("− table posts: missing", "+ table post: extra");
        assertThat(SchemaDrawing.of(asked, made, List.of("tags.id"), false).faults())
                .isEmpty();
    }

    @Test
    void equalSchemasDifferInNothing() {
        SchemaDrawing same = SchemaDrawing.of(SampleEvidence.asked(), SampleEvidence.asked(), List.of(), true);
        assertThat(same.faults()).isEmpty();
        assertThat(same.others()).isEmpty();
        assertThat(same.made().boxes()).isEqualTo(same.asked().boxes());
        assertThat(same.made().lines()).isEqualTo(same.asked().lines());
    }

    @Test
    void aKeyThatPointsElsewhereIsOneMissingAndOneExtra() {
        Table users = table("users", new ForeignKey(List.of(), "users", List.of()));
        SchemaReport asked = new SchemaReport(List.of(
                users, table("posts"), table("comments", new ForeignKey(List.of("ref"), "posts", List.of("id")))));
        SchemaReport made = new SchemaReport(List.of(
                users, table("posts"), table("comments", new ForeignKey(List.of("ref"), "users", List.of("id")))));
        assertThat(SchemaDrawing.of(asked, made, List.of(), true).others())
                .containsExactly(
                        "− foreign key of comments: ref refers to posts, missing",
                        "+ foreign key of comments: ref refers to users, extra");
    }

    @Test
    void cyclesAndKeysToThemselvesOrToNowhereAreDrawn() {
        SchemaReport schema = new SchemaReport(List.of(
                table("a", new ForeignKey(List.of("ref"), "b", List.of("id"))),
                table("b", new ForeignKey(List.of("ref"), "a", List.of("id"))),
                table("tree", new ForeignKey(List.of("ref"), "tree", List.of("id"))),
                table("lost", new ForeignKey(List.of("ref"), "nowhere", List.of("id")))));
        SchemaDrawing drawn = SchemaDrawing.of(schema, schema, List.of(), true);
        assertThat(drawn.made().lines()).hasSize(3);
        assertThat(drawn.made().boxes())
                .allMatch(box -> end(box) < drawn.made().width()
                        && box.y() + box.height() < drawn.made().height());
    }

    @Test
    void tablesNeverOverlap() {
        List<Table> tables = new ArrayList<>(SampleEvidence.asked().tables());
        tables.addAll(SampleEvidence.made().tables());
        IntStream.range(0, 6)
                .forEach(i -> tables.add(table(
                        "t" + i, new ForeignKey(List.of("ref"), i < 3 ? "comments" : "t" + (i - 3), List.of("id")))));
        List<Box> boxes = SchemaDrawing.of(new SchemaReport(tables), SampleEvidence.made(), List.of(), false)
                .made()
                .boxes();
        for (Box one : boxes) {
            assertThat(boxes)
                    .allMatch(other -> one.equals(other)
                            || end(one) <= other.x()
                            || end(other) <= one.x()
                            || one.y() + one.height() <= other.y()
                            || other.y() + other.height() <= one.y());
        }
    }

    @Test
    void longAndHostileNamesAreShortened() {
        SchemaReport schema = new SchemaReport(List.of(table("\u202E" + "x".repeat(10_000))));
        Box box =
                SchemaDrawing.of(schema, schema, List.of(), true).made().boxes().get(0);
        assertThat(box.name()).hasSize(32).startsWith("\uFFFDxx").endsWith("x…");
    }

    @Test
    void namesStayTextInTheMarkup() {
        SchemaReport schema = new SchemaReport(List.of(table("\"><script>'&</svg>")));
        String markup = DrawingMarkup.of(SchemaDrawing.of(SampleEvidence.asked(), schema, List.of(), false));
        assertThat(markup)
                .doesNotContain("<script", "\"><s", "'&")
                .contains("+ &#34;&gt;&lt;script&gt;&#39;&amp;&lt;/svg&gt;");
    }

    private static Table table(String name, ForeignKey... keys) {
        return new Table(
                name,
                List.of(
                        new Column("id", "bigint", false, true, false),
                        new Column("ref", "bigint", true, false, false)),
                List.of(keys));
    }
}
