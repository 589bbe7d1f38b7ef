package cardinality.grader.report.moodle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules by which Moodle takes a worksheet back (mod/assign/feedback/offline/importgradeslib.php and locallib.php): headers
 * have to be equal to those of its language, every row has as many cells as the header, a participant is the number behind
 * the word, and a row is skipped without a word if its grade is empty, negative, no number, above the maximum or locked.
 *
 * @param separator what the teacher chose in the form
 * @param point the decimal sign of the language
 * @param maximum the maximum of the assignment
 * @param locked participants whose grade cannot be changed
 */
record MoodleImporter(
        Language language,
        char separator,
        char point,
        BigDecimal maximum,
        Set<String> participants,
        Set<String> locked) {

    /** Words of a language pack. */
    record Language(
            String identifier,
            String name,
            String email,
            String status,
            String grade,
            String maximum,
            String change,
            String submitted,
            String graded,
            String comments,
            String participant,
            String yes,
            String no) {}

    /** Returns the grades that change, by participant. */
    Map<String, BigDecimal> grades(byte[] bytes, Charset charset) throws IOException {
        String text = new String(bytes, charset);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Map<String, BigDecimal> grades = new TreeMap<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            List<List<String>> rows = csv.stream().map(CsvRecord::getFields).toList();
            List<String> header = rows.get(0);
            int id = header.indexOf(language.identifier());
            int grade = header.indexOf(language.grade());
            if (id < 0 || grade < 0 || !header.contains(language.graded())) {
                throw new IOException("the header is not of this language: " + header);
            }
            for (List<String> row : rows.subList(1, rows.size())) {
                if (row.size() != header.size()) {
                    throw new IOException("a row has another number of cells: " + row);
                }
                String participant =
                        row.get(id).substring(language.participant().length());
                String cell = row.get(grade).replace(point, '.');
                if (participants.contains(participant)
                        && !locked.contains(participant)
                        && cell.matches("\\d+(\\.\\d+)?")
                        && new BigDecimal(cell).compareTo(maximum) <= 0) {
                    grades.put(participant, new BigDecimal(cell));
                }
            }
        }
        return grades;
    }
}
