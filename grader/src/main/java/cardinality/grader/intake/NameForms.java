package cardinality.grader.intake;

import cardinality.testkit.page.PlainText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The possible names of a submission, from the shortest to a unique one. A name depends only on the location of the
 * submission, so it is the same in each run.
 */
final class NameForms {

    private final List<String> forms = new ArrayList<>();

    /**
     * @param names possible names, the shortest first
     * @param uri the location in the characters of a URI, which distinguishes all bytes of a name: control characters,
     *     accents, spaces, and bytes that are not text
     */
    NameForms(List<String> names, String uri) {
        names.forEach(this::add);
        List<String> parts =
                Arrays.stream(uri.split("/")).filter(part -> !part.isEmpty()).toList();
        for (int from = parts.size() - 1; from >= 0; from--) {
            add(String.join("/", parts.subList(from, parts.size())));
        }
    }

    /** All output can rely on a name that is one plain line. */
    private void add(String name) {
        forms.add(PlainText.line(name));
    }

    boolean has(int form) {
        return form < forms.size();
    }

    String get(int form) {
        return forms.get(form);
    }

    /**
     * Returns the visible part of a name. Two names with the same visible part look equal to a person; a name without
     * one is no name.
     */
    static String visible(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
