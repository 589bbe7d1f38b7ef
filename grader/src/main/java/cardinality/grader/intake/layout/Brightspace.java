package cardinality.grader.intake.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brightspace's download of submissions: a folder for each, named by the ids of the user and of the assignment, the
 * name, and the time. Files that are not in a folder have their name at the end.
 */
record Brightspace() implements Layout {

    private static final Pattern NAME = Pattern.compile(
            "(?s)(\\d+)-(\\d+) - (.+?) - ([^-]*\\d{4},? \\d{1,2}[.:]?\\d{2}(?: ?[APap]\\.?[Mm]\\.?)?)(?: - (.+))?");

    private static final Pattern TIME = Pattern.compile(
            "(\\p{L}{3})\\p{L}*\\.? (\\d{1,2}), (\\d{4}) (\\d{1,2})[.:]?(\\d{2})(?: ?([APap])\\.?[Mm]\\.?)?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    @Override
    public String system() {
        return "Brightspace";
    }

    @Override
    public Optional<Claim> claim(Item item) {
        Matcher name = NAME.matcher(item.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        String file = name.group(5) == null ? item.name() : name.group(5);
        String time = sortable(name.group(4));
        return Optional.of(Claim.of("brightspace", name.group(1), name.group(3), item, file)
                .attempt(time, time));
    }

    @Override
    public Optional<String> ignored(Item item) {
        return item.name().equals("index.html") ? Optional.of("Brightspace's list of submissions") : Optional.empty();
    }

    /** A time in another language sorts by its text. */
    private static String sortable(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || !MONTHS.contains(time.group(1).toLowerCase(Locale.ROOT))) {
            return text;
        }
        int hour = Integer.parseInt(time.group(4));
        if (time.group(6) != null) {
            hour = hour % 12 + (time.group(6).equalsIgnoreCase("p") ? 12 : 0);
        }
        return String.format(
                Locale.ROOT,
                "%s-%02d-%02d %02d:%s",
                time.group(3),
                1 + MONTHS.indexOf(time.group(1).toLowerCase(Locale.ROOT)),
                Integer.parseInt(time.group(2)),
                hour,
                time.group(5));
    }
}
