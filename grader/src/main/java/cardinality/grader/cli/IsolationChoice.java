package cardinality.grader.cli;

import cardinality.grader.model.Isolation;
import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.process.Sandboxing;
import java.util.Locale;

/** What {@code --isolation} asks for. */
enum IsolationChoice {
    /** A sandbox where there can be one. */
    AUTO,
    /** A sandbox or nothing. */
    BWRAP,
    /** No sandbox. */
    PROCESS;

    /** @throws UsageException if there can be no sandbox and nothing else will do */
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
