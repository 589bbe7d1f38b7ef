package cardinality.grader.intake.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Canvas' "Download Submissions": the sortable name in small letters and without signs, {@code LATE}, the ids of the user
 * and of the attachment, and the file. A file that was handed in again ends in {@code -1} and so on. What was typed in
 * ends in {@code _text.html}.
 */
record Canvas() implements Layout {

    private static final Pattern FILE = Pattern.compile(
            "(?s)([\\p{L}\\p{N}-]+)(_LATE)?_(\\d+)_(\\d+)_(.+?)(?:-(\\d{1,2}))?(\\.[A-Za-z0-9.]{1,10})?");

    private static final Pattern TEXT = Pattern.compile("(?s)([\\p{L}\\p{N}-]+)(_LATE)?_(\\d+)_text\\.html?");

    @Override
    public String system() {
        return "Canvas";
    }

    @Override
    public Optional<Claim> claim(Item item) {
        Matcher text = TEXT.matcher(item.name());
        if (text.matches()) {
            return Optional.of(Claim.of("canvas", text.group(3), text.group(1), item, item.name())
                    .late(text.group(2) != null)
                    .text(true));
        }
        Matcher file = FILE.matcher(item.name());
        if (!file.matches()) {
            return Optional.empty();
        }
        String extension = file.group(7) == null ? "" : file.group(7);
        String again = file.group(6) == null ? "0" : file.group(6);
        // Java files belong together; of several archives the one handed in last counts.
        boolean isWhole = item.isFolderOrArchive();
        Claim claim = Claim.of("canvas", file.group(3), file.group(1), item, file.group(5) + extension)
                .late(file.group(2) != null);
        return Optional.of(
                isWhole ? claim.attempt("%2s".formatted(again), again.equals("0") ? "first" : "-" + again) : claim);
    }
}
