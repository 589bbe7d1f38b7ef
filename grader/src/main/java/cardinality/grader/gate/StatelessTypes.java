package cardinality.grader.gate;

import java.util.HashMap;
import java.util.Map;

/**
 * The types of the allow-list whose objects hold neither state of their own nor references that they were given, read
 * from {@code stateless-types.txt}. A test derives these types.
 */
final class StatelessTypes {

    private static final String REASON = " = ";

    private final Map<String, Entry> entries;

    /**
     * The entry of a type.
     *
     * @param stateless whether it may be a constant
     * @param reason the reason; empty where it follows from the fields of the type
     */
    record Entry(boolean stateless, String reason) {}

    private StatelessTypes(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    static StatelessTypes read() {
        Map<String, Entry> entries = new HashMap<>();
        for (String line : ListFile.lines("stateless-types.txt")) {
            int end = line.indexOf(REASON);
            String type = (end < 0 ? line : line.substring(0, end)).strip();
            String reason = end < 0 ? "" : line.substring(end + REASON.length()).strip();
            boolean stateless = !type.startsWith("-");
            entries.put(stateless ? type : type.substring(1), new Entry(stateless, reason));
        }
        return new StatelessTypes(entries);
    }

    /** @param type binary name */
    boolean contains(String type) {
        Entry entry = entries.get(type);
        return entry != null && entry.stateless();
    }

    Map<String, Entry> entries() {
        return entries;
    }
}
