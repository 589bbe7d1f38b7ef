package cardinality.grader.intake.roster;

import cardinality.grader.intake.text.Decoded;
import cardinality.grader.intake.text.Decoded.Text;
import cardinality.grader.intake.text.Encodings;
import cardinality.grader.intake.text.FileNames;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files that course systems export, and any other CSV if the user names its columns. */
public final class RosterFile {

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private RosterFile() {}

    /**
     * Reads a roster.
     *
     * @param idColumn the header of the column of ids, if the user names it
     * @param nameColumn the header of the column of names, if the user names it
     * @throws RosterException if the file is none that can be read
     */
    public static Roster read(Path file, Optional<String> idColumn, Optional<String> nameColumn)
            throws RosterException {
        List<List<String>> rows = rows(file);
        if (rows.size() < 2) {
            throw new RosterException(file + " has no row below its header");
        }
        List<String> header = rows.get(0);
        RosterColumns columns = idColumn.isPresent() || nameColumn.isPresent()
                ? RosterColumns.named(column(file, header, idColumn), column(file, header, nameColumn))
                : RosterColumns.of(header, rows.get(1))
                        .orElseThrow(() -> new RosterException(file
                                + " is no worksheet of Moodle, gradebook of Canvas or classroom roster of GitHub;"
                                + " name its columns with --id-column and --name-column (it has "
                                + String.join(", ", header) + ")"));
        List<Roster.Row> students = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            columns.row(rows.get(i), i).ifPresent(students::add);
        }
        if (students.isEmpty()) {
            throw new RosterException(file + " lists nobody");
        }
        return new Roster(FileNames.of(file), students);
    }

    private static Optional<Integer> column(Path file, List<String> header, Optional<String> name)
            throws RosterException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name.get().strip())) {
                return Optional.of(i);
            }
        }
        throw new RosterException(file + " has no column " + name.get() + "; it has " + String.join(", ", header));
    }

    private static List<List<String>> rows(Path file) throws RosterException {
        String text = text(file);
        char separator = separator(text.lines().findFirst().orElse(""));
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                rows.add(row.getFields());
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new RosterException(file + " is no CSV that can be read: " + e.getMessage());
        }
        return rows;
    }

    private static String text(Path file) throws RosterException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new RosterException(file + " is too large for a roster");
            }
            Decoded decoded = Encodings.decode(Files.readAllBytes(file));
            if (decoded instanceof Text text && text.text().indexOf('\0') < 0) {
                return text.text();
            }
            throw new RosterException(file + " is not UTF-8; save it as CSV in UTF-8");
        } catch (NoSuchFileException e) {
            throw new RosterException(file + " does not exist");
        } catch (IOException e) {
            throw new RosterException(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Tells the separator by the header; spreadsheets write that of the user's country. */
    public static char separator(String header) {
        char best = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
