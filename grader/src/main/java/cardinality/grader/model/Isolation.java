package cardinality.grader.model;

import java.util.List;
import java.util.Set;

/** How a worker process is isolated from the rest of the machine. */
public sealed interface Isolation {

    /**
     * Workers run in a bubblewrap sandbox: no network, no files except Java and the program, no processes except their
     * own, and little space to write.
     *
     * @param command the prefix of a worker's command line; the same for all workers
     */
    record Sandbox(List<String> command) implements Isolation {
        public Sandbox {
            command = List.copyOf(command);
        }
    }

    /**
     * Workers are ordinary processes of the same user. Only the gate and the filters behind it restrict submissions.
     *
     * @param reason why there is no sandbox
     */
    record PlainProcess(String reason) implements Isolation {

        /** The warning for the grading user, in one line. */
        public String warning() {
            return "no sandbox (" + reason
                    + "): what submissions run is held back by the grader's own checks only; see the" + " README";
        }
    }

    /** All names that {@link #label} gives. */
    Set<String> LABELS = Set.of("bwrap", "process");

    /** The name of this kind of isolation in reports. */
    default String label() {
        return this instanceof Sandbox ? "bwrap" : "process";
    }
}
