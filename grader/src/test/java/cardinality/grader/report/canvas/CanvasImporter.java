package cardinality.grader.report.canvas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules by which Canvas takes a gradebook back (lib/gradebook_importer.rb): the separator is judged by the first three
 * lines; a column is an assignment by its number, by its exact title, or else a new one; the last {@code .} or {@code ,}
 * of a score is the decimal sign; {@code EX} excuses; an empty cell where there was a score takes it away.
 *
 * @param assignments titles by number
 * @param scores the scores that Canvas has, by student
 */
record CanvasImporter(Map<String, String> assignments, Map<String, Map<String, String>> scores) {

    private static final Pattern NUMBERED = Pattern.compile("(?s)\\A(.*)\\s\\((\\d+)\\)\\z");

    private static final Set<String> NO_ASSIGNMENTS = Set.of(
            "Student",
            "ID",
            "SIS User ID",
            "SIS Login ID",
            "Integration ID",
            "Root Account",
            "Section",
            "Current Score",
            "Unposted Current Score",
            "Final Score",
            "Unposted Final Score",
            "Current Grade",
            "Final Grade",
            "Override Score");

    /**
     * What an import does.
     *
     * @param created titles of new assignments
     * @param changes scores by student and number of the assignment; an empty one takes a score away
     */
    record Import(List<String> created, Map<String, Map<String, String>> changes) {}

    Import read(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<List<String>> rows = rows(text, separator(text));
        List<String> header = rows.get(0);
        if (!header.get(0).contains("Student") || !header.get(1).equals("ID")) {
            throw new IOException("no gradebook: " + header);
        }
        Import result = new Import(new ArrayList<>(), new TreeMap<>());
        Map<Integer, String> columns = new TreeMap<>();
        for (int i = header.indexOf("Section") + 1; i < header.size(); i++) {
            Matcher numbered = NUMBERED.matcher(header.get(i));
            if (numbered.matches() && assignments.containsKey(numbered.group(2))) {
                columns.put(i, numbered.group(2));
            } else if (!NO_ASSIGNMENTS.contains(header.get(i))) {
                result.created().add(header.get(i));
            }
        }
        Set<Integer> readOnly = new HashSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.get(0).contains("Points Possible")) {
                columns.keySet().stream()
                        .filter(column -> row.get(column).contains("(read only)"))
                        .forEach(readOnly::add);
            } else if (scores.containsKey(row.get(1))) {
                columns.forEach((column, assignment) -> {
                    String now = score(row.get(column));
                    String old = scores.get(row.get(1)).getOrDefault(assignment, "");
                    if (!readOnly.contains(column) && !now.equals("N/A") && !now.equals(score(old))) {
                        result.changes()
                                .computeIfAbsent(row.get(1), id -> new TreeMap<>())
                                .put(assignment, now);
                    }
                });
            }
        }
        return result;
    }

    private static char separator(String text) {
        List<Integer> commas = new ArrayList<>();
        List<Integer> semicolons = new ArrayList<>();
        text.lines().limit(3).forEach(line -> {
            commas.add(line.split(",", -1).length);
            semicolons.add(line.split(";", -1).length);
        });
        boolean isConsistent = semicolons.stream().distinct().count() == 1;
        return isConsistent && semicolons.get(0) > commas.get(0) ? ';' : ',';
    }

    private static List<List<String>> rows(String text, char separator) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static String score(String cell) {
        if (!cell.matches("[0-9.,]+")) {
            return cell;
        }
        int point = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
        String plain =
                point < 0 ? cell : cell.substring(0, point).replaceAll("[.,]", "") + "." + cell.substring(point + 1);
        return new BigDecimal(plain).stripTrailingZeros().toPlainString();
    }
}
