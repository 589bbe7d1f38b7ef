package cardinality.grader.worker;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks after each run for what it left behind. A worker that is no longer as it was has served its time: no submission may
 * find anything of another.
 */
final class LeakAudit {

    /**
     * Runs between two looks for classes that are still held, say by a registered driver. Only a full collection of garbage
     * tells, which takes as long as a run. Such classes do nothing until someone calls them, and the gate keeps those out.
     */
    private static final int RUNS_BETWEEN_COLLECTIONS = 100;

    private final ProcessState before;
    private final List<WeakReference<ClassLoader>> ended = new ArrayList<>();

    /** @param before a process in which all that tests need has been loaded and started */
    LeakAudit(ProcessState before) {
        this.before = before;
    }

    /**
     * To be asked when a run has ended and nothing of it is referred to any more.
     *
     * @param loader of the run's classes
     * @return whether this process has to end
     */
    boolean finds(WeakReference<ClassLoader> loader) {
        ended.add(loader);
        return ProcessState.now().isChangedSince(before) || (ended.size() >= RUNS_BETWEEN_COLLECTIONS && isHeld());
    }

    /**
     * Twice, since what has a finalizer or a cleaner outlives the first collection. Of the last run Java itself holds classes,
     * as the most recent ones it made a method handle for; whether they are let go is asked the next time.
     */
    private boolean isHeld() {
        WeakReference<ClassLoader> last = ended.remove(ended.size() - 1);
        for (int i = 0; i < 2 && !ended.isEmpty(); i++) {
            System.gc();
            ended.removeIf(reference -> reference.get() == null);
        }
        boolean held = !ended.isEmpty();
        ended.clear();
        ended.add(last);
        return held;
    }
}
