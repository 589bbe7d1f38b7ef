package cardinality.grader.report.exported;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A CSV in which single cells can be replaced, while all other bytes stay: marks, quotes, line ends, and text in any encoding
 * that has ASCII in one byte. A reader of CSV does not tell where in the file a cell is.
 */
public final class ExportedTable {

    private static final byte QUOTE = '"';

    private final byte[] bytes;
    private final byte separator;
    private final Charset charset;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int at;
    private boolean isCutOff;

    /** A cell, with the place of its bytes, quotes included. */
    private record Cell(int start, int end) {}

    /** @param separator an ASCII character */
    ExportedTable(byte[] bytes, char separator) {
        this.bytes = bytes.clone();
        this.separator = (byte) separator;
        this.charset = charset(bytes);
        boolean isMarked = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
        this.at = isMarked ? 3 : 0;
        while (at < bytes.length) {
            List<Cell> row = row();
            // A line without any character is no row.
            if (row.size() > 1 || row.get(0).start() < row.get(0).end()) {
                rows.add(row);
            }
        }
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        while (true) {
            int start = at;
            if (at < bytes.length && bytes[at] == QUOTE) {
                skipQuoted();
            }
            while (at < bytes.length && bytes[at] != separator && !isLineEnd(bytes[at])) {
                at++;
            }
            row.add(new Cell(start, at));
            if (at == bytes.length) {
                return row;
            }
            if (bytes[at] != separator) {
                at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
                return row;
            }
            at++;
        }
    }

    /** Ends behind the closing quote; two quotes are one of the text. */
    private void skipQuoted() {
        at++;
        while (at < bytes.length) {
            if (bytes[at] != QUOTE) {
                at++;
            } else if (at + 1 < bytes.length && bytes[at + 1] == QUOTE) {
                at += 2;
            } else {
                at++;
                return;
            }
        }
        isCutOff = true;
    }

    /** Whether the file ends within quotes, so that rows may be part of one cell. */
    boolean isCutOff() {
        return isCutOff;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** The number of rows, the header included. */
    public int rows() {
        return rows.size();
    }

    /** The texts of a row's cells; the header is row 0. */
    public List<String> row(int row) {
        return rows.get(row).stream().map(this::text).toList();
    }

    private String text(Cell cell) {
        String text = new String(bytes, cell.start(), cell.end() - cell.start(), charset);
        boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** The character between cells. */
    public char separator() {
        return (char) separator;
    }

    /**
     * Returns the file with other cells in one column.
     *
     * @param cells ASCII texts, by the number of their rows, which have such a cell; quoted where the cell was, or where they
     *     have to be
     */
    byte[] with(int column, SortedMap<Integer, String> cells) {
        ByteArrayOutputStream filled = new ByteArrayOutputStream(bytes.length + 8 * cells.size());
        int copied = 0;
        for (var each : cells.entrySet()) {
            Cell cell = rows.get(each.getKey()).get(column);
            boolean isQuoted = cell.start() < cell.end() && bytes[cell.start()] == QUOTE;
            boolean quote = isQuoted || each.getValue().indexOf(separator) >= 0;
            filled.write(bytes, copied, cell.start() - copied);
            filled.writeBytes(
                    (quote ? '"' + each.getValue() + '"' : each.getValue()).getBytes(StandardCharsets.US_ASCII));
            copied = cell.end();
        }
        filled.write(bytes, copied, bytes.length - copied);
        return filled.toByteArray();
    }
}
