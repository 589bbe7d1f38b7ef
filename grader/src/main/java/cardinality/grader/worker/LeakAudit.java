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

    /** More than this many classes are held by someone else than Java. */
    private static final int KEPT_BY_JAVA = 5;

    private final ProcessState before;
    private final List<WeakReference<ClassLoader>> ended = new ArrayList<>();
    private final List<WeakReference<ClassLoader>> suspected = new ArrayList<>();

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
     * Java itself keeps the class it made a method handle for last, in a few places and until the next one comes. So what is held
     * is looked at again when as many runs have passed, unless it is too much for that.
     */
    private boolean isHeld() {
        // Twice, since what has a finalizer or a cleaner outlives the first collection.
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
