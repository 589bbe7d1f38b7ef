package cardinality.testkit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines for a terminal of 80 columns, of which the last stays empty: some consoles break a line that is full. */
final class Screen {

    static final int WIDTH = 79;

    /** A part of a line with one look. */
    record Span(Paint paint, String text) {}

    private final List<List<Span>> lines = new ArrayList<>();

    Screen blank() {
        return add(Paint.PLAIN, "");
    }

    Screen add(Paint paint, String text) {
        return add(List.of(), paint, 0, text);
    }

    /**
     * Adds a text that is broken between words where it gets too long.
     *
     * @param head the beginning of the first line, which is not broken
     * @param indent the column in which further lines begin
     */
    Screen add(List<Span> head, Paint paint, int indent, String text) {
        List<Span> line = new ArrayList<>(head);
        int used = head.stream().mapToInt(span -> span.text().length()).sum();
        String rest = text.stripTrailing();
        while (rest.length() > WIDTH - used) {
            int end = breakIn(rest, WIDTH - used);
            line.add(new Span(paint, rest.substring(0, end).stripTrailing()));
            lines.add(line);
            rest = rest.substring(end).strip();
            line = new ArrayList<>(List.of(new Span(Paint.PLAIN, " ".repeat(indent))));
            used = indent;
        }
        line.add(new Span(paint, rest));
        lines.add(line);
        return this;
    }

    /** The end of the first line: behind the last blank or comma that fits, or where the line is full. */
    private static int breakIn(String text, int room) {
        int blank = text.lastIndexOf(' ', room);
        if (blank > room / 2) {
            return blank;
        }
        int comma = text.lastIndexOf(',', room - 1);
        return comma > room / 2 ? comma + 1 : Math.max(1, room);
    }

    /** The lines without colours. */
    String plain() {
        return joined(Span::text);
    }

    /** The lines with the control sequences of a terminal. */
    String coloured() {
        return joined(span -> span.paint().on(span.text()));
    }

    private String joined(Function<Span, String> look) {
        return lines.stream()
                .map(line -> line.stream().map(look).collect(Collectors.joining()))
                .map(String::stripTrailing)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
