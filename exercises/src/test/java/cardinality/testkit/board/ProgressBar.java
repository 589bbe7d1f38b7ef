package cardinality.testkit.board;

/** A share as a bar of fixed width, in characters that every console shows. */
final class ProgressBar {

    private static final int WIDTH = 10;

    private ProgressBar() {}

    /** Returns a bar that is full only if {@code done} is {@code all}, and empty only if it is 0. */
    static String of(long done, long all) {
        long filled = done == all ? WIDTH : Math.min(WIDTH - 1, (done * WIDTH + all - 1) / all);
        return "[" + "#".repeat((int) filled) + ".".repeat((int) (WIDTH - filled)) + "]";
    }
}
