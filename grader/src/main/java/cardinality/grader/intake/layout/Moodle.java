package cardinality.grader.intake.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moodle's "Download all submissions", with or without folders: the name, in which Moodle turns {@code _} into a blank,
 * the number of the participant, the plugin, and the file. Older versions end folders in {@code _}. Read in
 * mod/assign/classes/downloader.php.
 */
record Moodle() implements Layout {

    private static final Pattern NAME =
            Pattern.compile("(?s)([^_]+)_(\\d+)_assignsubmission_(file|onlinetext)(?:_(.*))?");

    @Override
    public String system() {
        return "Moodle";
    }

    @Override
    public Optional<Claim> claim(Item item) {
        Matcher name = NAME.matcher(item.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        String file = name.group(4) == null || name.group(4).isEmpty() ? item.name() : name.group(4);
        return Optional.of(Claim.of("moodle", name.group(2), name.group(1), item, file)
                .text(name.group(3).equals("onlinetext")));
    }
}
