package cardinality.grader.intake;

import cardinality.grader.model.PlainText;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a submission can be called, from the shortest name to one that no other submission has. Nothing else goes into a name than where
 * the submission lies, so that it is the same in each run.
 */
final class NameForms {

    private final List<String> forms = new ArrayList<>();

    /** @param isZip whether its ending says no more than that */
    NameForms(Path path, boolean isZip) {
        Path whole = path.toAbsolutePath().normalize();
        String name = whole.getFileName() == null
                ? whole.toString()
                : whole.getFileName().toString();
        add(isZip ? name.substring(0, name.length() - ".zip".length()) : name);
        add(name);
        // In a URI each byte of a name is told from any other: control characters, accents, blanks, what is no text at
        // all.
        List<String> parts = Arrays.stream(whole.toUri().getRawPath().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        for (int from = parts.size() - 1; from >= 0; from--) {
            add(String.join("/", parts.subList(from, parts.size())));
        }
    }

    /** Whatever shows it can rely on a name of one plain line. */
    private void add(String name) {
        forms.add(PlainText.line(name));
    }

    boolean has(int form) {
        return form < forms.size();
    }

    String get(int form) {
        return forms.get(form);
    }

    /** What a reader can see of a name: two that agree in it are one name to a person, and none is no name. */
    static String visible(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
