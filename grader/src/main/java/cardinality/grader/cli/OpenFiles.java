package cardinality.grader.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Whether this machine lets the process open as many files as a run takes. Without the check, Java fails at whatever it happens
 * to load when the last handle is gone, and says that a class is missing.
 */
final class OpenFiles {

    /** The jars of the class path, and three pipes for each worker: some 100 for two workers. */
    static final int NEEDED = 256;

    private OpenFiles() {}

    /** What is wrong and what to do, in one line; empty if there are enough, or where the system sets no limit. */
    static Optional<String> shortage() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? shortage(system.getMaxFileDescriptorCount())
                : Optional.empty();
    }

    private static Optional<String> shortage(long most) {
        return most < NEEDED
                ? Optional.of("this machine allows a process " + most + " open files, and the grader needs " + NEEDED
                        + "; raise the limit, as with 'ulimit -n " + NEEDED + "'")
                : Optional.empty();
    }
}
