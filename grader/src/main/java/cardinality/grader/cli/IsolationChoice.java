package cardinality.grader.cli;

import cardinality.grader.model.Isolation;
import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.process.Sandboxing;
import java.util.Locale;

/** The value of {@code --isolation}. */
enum IsolationChoice {
    /** A sandbox where the machine supports one. */
    AUTO,
    /** A sandbox; an error where the machine supports none. */
    BWRAP,
    /** No sandbox. */
    PROCESS;

    /** @throws UsageException if a sandbox is required and the machine supports none */
    Isolation isolation() throws UsageException {
        return switch (this) {
            case AUTO -> Sandboxing.best();
            case PROCESS -> new PlainProcess("--isolation process");
            case BWRAP -> {
                Isolation best = Sandboxing.best();
                if (best instanceof PlainProcess process) {
                    throw new UsageException("--isolation bwrap: " + process.reason()
                            + "; install bubblewrap, allow user namespaces, or grade with --isolation process");
                }
                yield best;
            }
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
