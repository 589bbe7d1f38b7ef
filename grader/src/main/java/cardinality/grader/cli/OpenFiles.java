package cardinality.grader.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Checks whether this machine lets the process open as many files as a run needs. Without the check, Java fails at some
 * class that it happens to load after the last handle is used, and reports a missing class.
 */
final class OpenFiles {

    /** Enough for the jars of the class path and three pipes for each of two workers; {@code FaultyMachineTest} grades with as many. */
    static final int NEEDED = 256;

    private OpenFiles() {}

    /** The problem and its solution in one line; empty if the limit is high enough or the system has none. */
    static Optional<String> shortage() {
        try {
            return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                    ? shortage(system.getMaxFileDescriptorCount())
                    : Optional.empty();
        } catch (NoClassDefFoundError e) {
            // A Java that was cut down lacks the module. What else it lacks is reported before anything is graded.
            return Optional.empty();
        }
    }

    private static Optional<String> shortage(long most) {
        return most < NEEDED
                ? Optional.of("this machine allows a process " + most + " open files, and the grader needs " + NEEDED
                        + "; raise the limit, as with 'ulimit -n " + NEEDED + "'")
                : Optional.empty();
    }
}
