package cardinality.grader.intake.layout;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sakai's "Download All": a folder {@code Last, First(id)} for each, in it one for what was handed in. */
record Sakai() implements Layout {

    private static final Pattern NAME = Pattern.compile("(?s)(.+)\\(([^()]+)\\)");
    private static final String ATTACHMENTS = "Submission attachment(s)";
    private static final List<String> LISTS = List.of("grades.csv", "grades.xls", "grades.xlsx");

    @Override
    public String system() {
        return "Sakai";
    }

    @Override
    public Optional<Claim> claim(Item item) throws IOException {
        Matcher name = NAME.matcher(item.name());
        if (!name.matches() || !item.isFolder()) {
            return Optional.empty();
        }
        Optional<Item> attachments = item.child(ATTACHMENTS).filter(Item::isFolder);
        if (attachments.isEmpty()
                && !item.has(file ->
                        file.name().equals("timestamp.txt") || file.name().endsWith("_submissionText.html"))) {
            return Optional.empty();
        }
        return Optional.of(Claim.of("sakai", name.group(2), name.group(1), attachments.orElse(item), item.name()));
    }

    @Override
    public Optional<String> ignored(Item item) {
        return LISTS.contains(item.name()) ? Optional.of("Sakai's list of grades") : Optional.empty();
    }
}
