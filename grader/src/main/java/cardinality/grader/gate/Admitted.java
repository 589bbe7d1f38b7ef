package cardinality.grader.gate;

import java.util.Map;

/** Classes that passed the gate. Nothing else can be sent to a worker to run, and nobody else can make one. */
public final class Admitted {

    private final Map<String, byte[]> classes;

    Admitted(Map<String, byte[]> classes) {
        this.classes = Map.copyOf(classes);
    }

    /** Class files by binary name. */
    public Map<String, byte[]> classes() {
        return classes;
    }
}
