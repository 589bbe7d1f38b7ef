package cardinality.grader.worker;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks after each run whether it left anything behind. A contaminated worker is not used again, so no submission can
 * find traces of another.
 */
final class LeakAudit {

    /**
     * The number of runs between two checks for classes that are still reachable, for example through a registered
     * driver. The check needs a full garbage collection, which takes as long as a run. Such classes do nothing until
     * someone calls them, and the gate keeps those out.
     */
    private static final int RUNS_BETWEEN_COLLECTIONS = 100;

    /** If more class loaders than this are reachable, something other than Java holds them. */
    private static final int KEPT_BY_JAVA = 5;

    private final ProcessState before;
    private final List<WeakReference<ClassLoader>> ended = new ArrayList<>();
    private final List<WeakReference<ClassLoader>> suspected = new ArrayList<>();

    /** @param before the state of a process that has loaded and started everything that tests need */
    LeakAudit(ProcessState before) {
        this.before = before;
    }

    /**
     * Call this after a run has ended and the caller has dropped all references to it.
     *
     * @param loader the class loader of the run
     * @return whether this process has to end
     */
    boolean finds(WeakReference<ClassLoader> loader) {
        ended.add(loader);
        return ProcessState.now().isChangedSince(before) || (ended.size() >= RUNS_BETWEEN_COLLECTIONS && isHeld());
    }

    /**
     * Java itself keeps the class of the most recent method handle in a few places until the next one replaces it. So a
     * loader that is still reachable is checked again one interval later, unless there are too many of them.
     */
    private boolean isHeld() {
        // Twice, because objects with a finalizer or a cleaner survive the first collection.
        System.gc();
        System.gc();
        suspected.removeIf(reference -> reference.get() == null);
        ended.removeIf(reference -> reference.get() == null);
        boolean held = !suspected.isEmpty() || ended.size() > KEPT_BY_JAVA;
        suspected.clear();
        suspected.addAll(ended);
        ended.clear();
        return held;
    }
}
