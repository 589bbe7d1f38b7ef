package cardinality.testkit.internal;

import cardinality.testkit.CallSite;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;

/** Finds the line of an exercise's own classes that is being executed. */
final class CallSites {

    private static final StackWalker WALKER = StackWalker.getInstance();

    /** Deeper calls come from a student's recursion, which the frames above show as well. */
    private static final int MAX_DEPTH = 1_000;

    private final String prefix;

    /** @param exercise the exercise whose classes count; those of exercises that it builds on do not */
    CallSites(String exercise) {
        this.prefix = "cardinality." + exercise + ".";
    }

    /** Returns the innermost line of the exercise on the stack of this thread; empty if there is none. */
    Optional<CallSite> current() {
        return WALKER.walk(frames -> frames.limit(MAX_DEPTH)
                .filter(this::isOfExercise)
                .findFirst()
                .map(frame -> new CallSite(outermostClass(frame), frame.getLineNumber())));
    }

    private boolean isOfExercise(StackFrame frame) {
        String name = frame.getClassName();
        // Proxies are generated, and have no lines.
        return name.startsWith(prefix) && frame.getLineNumber() > 0 && Exercises.isExerciseClass(name);
    }

    private String outermostClass(StackFrame frame) {
        String name = frame.getClassName().substring(prefix.length());
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
