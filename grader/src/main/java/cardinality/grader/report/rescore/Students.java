package cardinality.grader.report.rescore;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.testkit.page.PlainText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The submissions of a class by name. */
final class Students {

    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final Map<String, List<Integer>> folded = new HashMap<>();

    Students(Gradebook gradebook) {
        List<GradeReport> reports = gradebook.submissions();
        for (int i = 0; i < reports.size(); i++) {
            String id = reports.get(i).id();
            exact.computeIfAbsent(id, name -> new ArrayList<>()).add(i);
            folded.computeIfAbsent(fold(id), name -> new ArrayList<>()).add(i);
        }
    }

    /**
     * A keyboard may compose accents where a file system does not, and cannot type control characters. Blanks around a
     * name cannot be seen.
     */
    private static String fold(String name) {
        return Normalizer.normalize(PlainText.line(name), Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a submission has this name, or one that differs in case or in the composition of accents only. */
    boolean knows(String name) {
        return folded.containsKey(fold(name));
    }

    /** Returns the position of a submission in the class, from 0. */
    int find(String where, String name) throws RescoreException {
        List<Integer> found = exact.getOrDefault(name, folded.getOrDefault(fold(name), List.of()));
        if (found.isEmpty()) {
            throw new RescoreException(
                    where, "there is no submission '" + name + "'; write its name as in the table of results");
        }
        if (found.size() > 1) {
            throw new RescoreException(
                    where, "'" + name + "' is the name of " + found.size() + " submissions; write it exactly");
        }
        return found.get(0);
    }
}
