package cardinality.grader.authoring.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The change of an entry to one file of the reference. */
sealed interface FileEdit {

    String fileName();

    String applyTo(String original, String entry) throws CorpusException;

    /** The whole file is replaced. */
    record Replacement(String fileName, String text) implements FileEdit {
        @Override
        public String applyTo(String original, String entry) {
            return text;
        }
    }

    /** Some lines are replaced. */
    record Hunks(String fileName, List<Hunk> hunks) implements FileEdit {
        public Hunks {
            hunks = List.copyOf(hunks);
        }

        @Override
        public String applyTo(String original, String entry) throws CorpusException {
            List<String> lines = new ArrayList<>(Arrays.asList(original.split("\n", -1)));
            lines.replaceAll(String::stripTrailing);
            for (Hunk hunk : hunks) {
                int at = Collections.indexOfSubList(lines, hunk.before());
                if (at < 0 || at != Collections.lastIndexOfSubList(lines, hunk.before())) {
                    throw new CorpusException("%s: these lines stand %s in the reference's %s: %s"
                            .formatted(
                                    entry,
                                    at < 0 ? "nowhere" : "more than once",
                                    fileName,
                                    String.join(" / ", hunk.before()).strip()));
                }
                List<String> place = lines.subList(at, at + hunk.before().size());
                place.clear();
                place.addAll(hunk.after());
            }
            return String.join("\n", lines);
        }
    }

    /**
     * Lines of the reference and their replacement.
     *
     * @param before consecutive lines that the reference has exactly once
     * @param after the lines that replace them
     */
    record Hunk(List<String> before, List<String> after) {
        public Hunk {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
