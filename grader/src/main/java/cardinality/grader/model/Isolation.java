package cardinality.grader.model;

import java.util.List;
import java.util.Set;

/** What stands between a worker process and the rest of the machine. */
public sealed interface Isolation {

    /**
     * Workers run in a sandbox of bubblewrap: no network, no files but Java and the program, processes of their own only, and
     * little space to write in.
     *
     * @param command what comes before the command line of a worker, put together once for all of them
     */
    record Sandbox(List<String> command) implements Isolation {
        public Sandbox {
            command = List.copyOf(command);
        }
    }

    /**
     * Workers are processes like any other of the same user. The gate and the filters behind it are all that holds.
     *
     * @param reason why there is no sandbox
     */
    record PlainProcess(String reason) implements Isolation {

        /** What whoever grades has to know, in one line. */
        public String warning() {
            return "no sandbox (" + reason
                    + "): what submissions run is held back by the grader's own checks only; see the" + " README";
        }
    }

    /** All names that {@link #label} gives. */
    Set<String> LABELS = Set.of("bwrap", "process");

    /** The name of this kind, as a report has it. */
    default String label() {
        return this instanceof Sandbox ? "bwrap" : "process";
    }
}
