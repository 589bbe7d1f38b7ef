package cardinality.grader.authoring.benchmark;

import cardinality.grader.authoring.benchmark.Measurements.GradedClass;
import cardinality.grader.authoring.benchmark.Measurements.GradedClass.Kind;
import cardinality.grader.authoring.benchmark.Measurements.Pages;
import cardinality.grader.authoring.check.Similarity;
import java.time.Duration;
import java.util.Locale;

/** Measurements as a table in Markdown, for a terminal and for README.md. */
public final class MeasurementsText {

    private static final String HEAD = """
            | each submission graded by | CPU s | against `mvn test` | wall s | a minute | first verdict s | first result s | controller MB | worker MB |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static final String PAGES = """
            | pages of | CPU s | of grading (10 % at most) | class page KB | student page KB (60 at most), median | largest |
            |---|---|---|---|---|---|
            """;

    private MeasurementsText() {}

    /** Returns the table, followed by one line for each ratio that it does not show. */
    public static String of(Measurements measured) {
        StringBuilder text = new StringBuilder(HEAD);
        measured.maven()
                .ifPresent(cost -> text.append(row("a cold `mvn test`", cost.cpu(), cost.wall(), cost, measured)));
        measured.tuned()
                .ifPresent(cost ->
                        text.append(row("the same with the kit's flags", cost.cpu(), cost.wall(), cost, measured)));
        Cost alone = measured.alone();
        text.append(row("a grader of its own", alone.cpu(), alone.wall(), alone, measured));
        for (GradedClass graded : measured.classes()) {
            text.append(row(name(graded.kind()), graded, measured));
        }
        measured.oneWorker().ifPresent(graded -> text.append(row(name(graded.kind()), graded, measured)));
        text.append('\n').append(PAGES);
        for (GradedClass graded : measured.classes()) {
            text.append(pages(graded));
        }
        text.append('\n');
        append(measured, text);
        return text.toString();
    }

    private static void append(Measurements measured, StringBuilder text) {
        Floor floor = measured.floor();
        text.append(line(
                "floor: %s s of CPU (javac %s, booting Hibernate %s, SQL %s), warm",
                seconds(floor.sum()), seconds(floor.compiling()), seconds(floor.booting()), seconds(floor.sql())));
        for (Similarity likeness : Similarity.values()) {
            measured.inTheLongRun(likeness)
                    .ifPresent(cpu -> text.append(line(
                            "in the long run, %s: %s s of CPU for one more submission, %s times the floor",
                            name(likeness), seconds(cpu), oneDecimal(ratio(cpu, floor.sum())))));
        }
        measured.oneWorker().ifPresent(one -> measured.classes().stream()
                .filter(graded -> graded.kind().size() == one.kind().size()
                        && graded.kind().likeness() == one.kind().likeness())
                .forEach(graded -> text.append(line(
                        "%d workers grade %s times as many a minute as one",
                        graded.kind().jobs(),
                        String.format(
                                Locale.ROOT,
                                "%.2f",
                                ratio(one.cost().wall(), graded.cost().wall()))))));
    }

    private static String pages(GradedClass graded) {
        Pages pages = graded.pages();
        return line(
                "| a class of %d, %s | %s | %s %% | %s%s | %s | %s |",
                graded.kind().size(),
                name(graded.kind().likeness()),
                seconds(pages.cpu()),
                oneDecimal(100 * ratio(pages.cpu(), graded.cost().cpu())),
                kilobytes(pages.ofClass()),
                most(graded.kind().size()),
                kilobytes(pages.median()),
                kilobytes(pages.largest()));
    }

    /** The size that the page of a class should not exceed, where one is set. */
    private static String most(int size) {
        return size <= 1_000 ? " (600 at most)" : size <= 5_000 ? " (2000 at most)" : "";
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / 1000.0);
    }

    static String name(Kind kind) {
        return "the grader, " + kind.size() + " at once, " + kind.jobs()
                + (kind.jobs() == 1 ? " worker, " : " workers, ") + name(kind.likeness());
    }

    private static String name(Similarity likeness) {
        return switch (likeness) {
            case NONE -> "no two answers alike";
            case SAME_CODE -> "answers as drawn";
        };
    }

    private static String row(String name, GradedClass graded, Measurements measured) {
        return row(name, graded.cpuEach(), graded.wallEach(), graded.cost(), measured);
    }

    private static String row(String name, Duration cpu, Duration wall, Cost cost, Measurements measured) {
        return line(
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s |",
                name,
                seconds(cpu),
                measured.maven().map(maven -> share(maven.cpu(), cpu)).orElse("-"),
                seconds(wall),
                oneDecimal(60_000.0 / Math.max(1, wall.toMillis())),
                cost.firstVerdict().map(MeasurementsText::seconds).orElse("-"),
                cost.firstResult().map(MeasurementsText::seconds).orElse("-"),
                megabytes(cost.own()),
                megabytes(cost.largest()));
    }

    /** Formats a share of the whole, or a multiple of it. */
    private static String share(Duration whole, Duration part) {
        if (part.equals(whole)) {
            return "1";
        }
        return part.compareTo(whole) < 0 ? "1/" + oneDecimal(ratio(whole, part)) : oneDecimal(ratio(part, whole));
    }

    private static double ratio(Duration a, Duration b) {
        return (double) a.toNanos() / Math.max(1, b.toNanos());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e9);
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String megabytes(long value) {
        return value == 0 ? "-" : String.valueOf(value);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
