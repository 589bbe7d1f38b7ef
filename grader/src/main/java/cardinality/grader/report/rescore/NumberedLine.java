package cardinality.grader.report.rescore;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file that an instructor wrote.
 *
 * @param where the file and the number of the line, for messages
 * @param text the line without blanks around it
 */
record NumberedLine(String where, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file in UTF-8.
     *
     * @return the lines that are neither blank nor comments, which begin with {@code #}
     */
    static List<NumberedLine> in(Path file) throws RescoreException {
        List<String> all;
        try {
            all = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new RescoreException(file.toString(), "is not text in UTF-8");
        } catch (IOException e) {
            throw new RescoreException(file.toString(), "cannot be read; name a text file");
        }
        List<NumberedLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i);
            // Editors on Windows write a mark at the beginning of the file.
            text = (i == 0 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(new NumberedLine(file + ", line " + (i + 1), text));
            }
        }
        return lines;
    }
}
