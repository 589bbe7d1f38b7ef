package cardinality.grader.intake.layout;

import cardinality.grader.intake.text.Decoded.Text;
import cardinality.grader.intake.text.Encodings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blackboard's "Assignment File Download": assignment, user, the time of the attempt, and the file. A text beside it has
 * the name and the user in its first line, {@code Name: Ada Adler (ada)}.
 */
final class Blackboard implements Layout {

    private static final Pattern NAME =
            Pattern.compile("(?s)(.+)_attempt_(\\d{4}-\\d{2}-\\d{2}-\\d{2}-\\d{2}-\\d{2})(?:_(.+)|(\\.txt))?");

    private static final Pattern WHO = Pattern.compile("Name:[ \\t]*([^\\r\\n]*?)[ \\t]*\\(([^()\\r\\n]+)\\)");

    private static final int MAX_TEXT = 4096;

    /** Name and user by what stands before the time. */
    private final Map<String, Who> people = new HashMap<>();

    private record Who(String name, String user) {}

    private Blackboard() {}

    static Blackboard of(List<Item> items) throws IOException {
        Blackboard layout = new Blackboard();
        for (Item item : items) {
            Matcher name = NAME.matcher(item.name());
            if (name.matches() && name.group(4) != null && !item.isFolder()) {
                if (Encodings.decode(item.read(MAX_TEXT)) instanceof Text text) {
                    Matcher who = WHO.matcher(text.text());
                    if (who.lookingAt() && name.group(1).endsWith("_" + who.group(2))) {
                        layout.people.put(name.group(1), new Who(who.group(1), who.group(2)));
                    }
                }
            }
        }
        return layout;
    }

    @Override
    public String system() {
        return "Blackboard";
    }

    @Override
    public Optional<Claim> claim(Item item) {
        Matcher name = NAME.matcher(item.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        String before = name.group(1);
        Who who = people.getOrDefault(before, new Who("", before.substring(before.lastIndexOf('_') + 1)));
        String file = name.group(3) == null ? item.name() : name.group(3);
        return Optional.of(Claim.of("blackboard", who.user(), who.name(), item, file)
                .attempt(name.group(2), time(name.group(2)))
                .text(name.group(4) != null));
    }

    private static String time(String digits) {
        String[] parts = digits.split("-", -1);
        return parts[0] + "-" + parts[1] + "-" + parts[2] + " " + parts[3] + ":" + parts[4] + ":" + parts[5];
    }
}
