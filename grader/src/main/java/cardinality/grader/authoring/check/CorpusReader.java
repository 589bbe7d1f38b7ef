package cardinality.grader.authoring.check;

import cardinality.grader.authoring.check.CorpusEntry.Loss;
import cardinality.grader.authoring.check.FileEdit.Hunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a corpus entry: a comment that states what it demonstrates; {@code loses}, {@code blocks} and {@code advises}
 * lines; a line {@code only h2: reason} for an alternative that relies on more than standard SQL; a line {@code leaves
 * out File.java} for each file that was not handed in; then edits.
 *
 * <p>{@code --- File.java} starts edits in the style of a unified diff without line numbers: context, {@code -} and
 * {@code +} lines; hunks are separated by {@code @@} or an empty line. {@code +++ File.java} starts the complete new
 * text of a file.
 */
final class CorpusReader {

    private static final Pattern LOSS = Pattern.compile("(loses|blocks) (\\S+)(?: +(\\S+))?");
    private static final Pattern ADVICE = Pattern.compile("advises (\\S+) (\\S+)");
    private static final Pattern ONLY_H2 = Pattern.compile("only h2: *(.*)");
    private static final Pattern LEFT_OUT = Pattern.compile("leaves out (\\w+\\.java)");
    private static final Pattern FILE = Pattern.compile("(---|\\+\\+\\+) (\\w+\\.java)");

    private final String path;
    private final List<String> about = new ArrayList<>();
    private final Map<String, Loss> losses = new LinkedHashMap<>();
    private final Map<String, String> advice = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<FileEdit> edits = new ArrayList<>();

    private Optional<String> onlyH2 = Optional.empty();
    private String fileName = "";
    private boolean whole;
    private final List<Hunk> hunks = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    private CorpusReader(String path) {
        this.path = path;
    }

    static CorpusEntry read(String path, String text) throws CorpusException {
        CorpusReader reader = new CorpusReader(path);
        for (String line : text.split("\n", -1)) {
            reader.line(line.stripTrailing());
        }
        reader.endOfFile();
        return reader.entry();
    }

    private CorpusEntry entry() throws CorpusException {
        CorpusEntry entry = new CorpusEntry(path, String.join(" ", about), losses, advice, onlyH2, leftOut, edits);
        if (about.isEmpty()) {
            throw new CorpusException(path + ": the first line must be a # comment that states what the entry shows");
        }
        if (entry.isAlternative() != losses.isEmpty()) {
            throw new CorpusException(path + ": an alternative loses nothing, a mistake at least one criterion");
        }
        if (!entry.isAlternative() && !advice.isEmpty()) {
            throw new CorpusException(path + ": advice is for answers that work");
        }
        if (onlyH2.isPresent() && (!entry.isAlternative() || onlyH2.get().isEmpty())) {
            throw new CorpusException(path + ": 'only h2:' is for an alternative, and is followed by the reason");
        }
        return entry;
    }

    private void line(String line) throws CorpusException {
        Matcher file = FILE.matcher(line);
        if (file.matches()) {
            endOfFile();
            fileName = file.group(2);
            whole = file.group(1).equals("+++");
        } else if (fileName.isEmpty()) {
            head(line);
        } else if (whole) {
            after.add(line);
        } else {
            edit(line);
        }
    }

    private void head(String line) throws CorpusException {
        Matcher loss = LOSS.matcher(line);
        Matcher word = ADVICE.matcher(line);
        Matcher limit = ONLY_H2.matcher(line);
        Matcher absent = LEFT_OUT.matcher(line);
        if (line.startsWith("#")) {
            about.add(line.substring(1).strip());
        } else if (loss.matches()) {
            String misconception = loss.group(3) == null ? "" : loss.group(3);
            losses.put(loss.group(2), new Loss(loss.group(1).equals("blocks"), misconception));
        } else if (word.matches()) {
            advice.put(word.group(1), word.group(2));
        } else if (limit.matches()) {
            onlyH2 = Optional.of(limit.group(1));
        } else if (absent.matches()) {
            leftOut.add(absent.group(1));
        } else if (!line.isEmpty()) {
            throw new CorpusException(path + ": not understood: " + line);
        }
    }

    private void edit(String line) throws CorpusException {
        if (line.isEmpty() || line.startsWith("@@")) {
            endOfHunk();
            return;
        }
        String content = line.substring(1).stripTrailing();
        switch (line.charAt(0)) {
            case ' ' -> {
                before.add(content);
                after.add(content);
            }
            case '-' -> before.add(content);
            case '+' -> after.add(content);
            default -> throw new CorpusException(path + ": not understood: " + line);
        }
    }

    private void endOfHunk() {
        if (!before.isEmpty()) {
            hunks.add(new Hunk(before, after));
        }
        before.clear();
        after.clear();
    }

    private void endOfFile() {
        if (fileName.isEmpty()) {
            return;
        }
        if (whole) {
            edits.add(new FileEdit.Replacement(fileName, String.join("\n", after)));
            after.clear();
        } else {
            endOfHunk();
            edits.add(new FileEdit.Hunks(fileName, hunks));
            hunks.clear();
        }
    }
}
