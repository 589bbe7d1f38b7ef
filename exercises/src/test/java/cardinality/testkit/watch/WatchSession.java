package cardinality.testkit.watch;

import cardinality.testkit.Observation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import cardinality.testkit.watch.ExerciseCompiler.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Compiles and tests an exercise after each save.
 *
 * <p>One thread owns all state. What other threads do, which read keys and run tests, reaches it as events.
 */
final class WatchSession {

    /** The exit code when the user has quit. */
    static final int QUIT = 86;

    /** The exit code when another process has to go on. */
    static final int REPLACE = 87;

    /** The time between two looks at the sources. A save is seen at the second one. */
    private static final int LOOK_MILLIS = 20;

    /** The same during a run, which needs the processor itself. No other run can begin then. */
    private static final int LOOK_MILLIS_DURING_RUN = 100;

    private static final List<String> ENDED_PROCESS = List.of(
            "Its tests ended the process that ran them. Is there a System.exit?",
            "They run again after the next save.");

    /** What happens on the thread that owns the state. */
    private interface Event {
        void happen() throws IOException;
    }

    private final Rubric rubric;
    private final WatchView view;
    private final Path boards;
    private final Saves saves;
    private final Waiting waiting;
    private final ExerciseCompiler compiler;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private @Nullable String running;
    private boolean endless;
    private boolean inputEnded;
    private int status;

    /**
     * @param kit the folder with the kit's {@code pom.xml}
     * @param boards the folder where boards are kept
     * @param saves what was saved after it was made starts a run
     * @param interrupted runs that ended an earlier process
     */
    WatchSession(Rubric rubric, WatchView view, Path kit, Path boards, Saves saves, List<InterruptedRun> interrupted) {
        this.rubric = rubric;
        this.view = view;
        this.boards = boards;
        this.saves = saves;
        this.compiler = new ExerciseCompiler(kit, rubric);
        this.waiting = new Waiting(rubric);
        waiting.all();
        waiting.saved(view.focus());
        for (InterruptedRun run : interrupted) {
            if (run.sources().equals(saves.fingerprint())) {
                waiting.remove(run.exercise());
                view.refused(run.exercise(), ENDED_PROCESS);
            }
        }
    }

    /**
     * Watches until the user quits, or the input has ended and no exercise waits.
     *
     * @return {@link #QUIT} or {@link #REPLACE}
     */
    int watch(InputStream input) throws IOException, InterruptedException {
        view.paintLast();
        start("keys", () -> {
            Keys.read(input, key -> events.add(() -> obey(key)));
            events.add(() -> inputEnded = true);
        });
        long nextLook = System.nanoTime();
        while (status == 0 && !(inputEnded && running == null && waiting.isEmpty())) {
            if (System.nanoTime() - nextLook >= 0) {
                saves.changed().forEach(this::saved);
                nextLook = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
            }
            if (running == null && status == 0) {
                // Not in a process that is about to end: the next one would take the run for one that ended it.
                begin();
            }
            Event event = events.poll(running == null ? LOOK_MILLIS : LOOK_MILLIS_DURING_RUN, TimeUnit.MILLISECONDS);
            if (event != null) {
                event.happen();
            }
        }
        return status == 0 ? QUIT : status;
    }

    /** Starts a thread that does not keep the process from ending. */
    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void saved(String exercise) {
        if (endless) {
            // A thread that never ends slows down all that follows, and only the end of its process stops it.
            status = REPLACE;
        }
        view.saved(exercise);
        waiting.saved(exercise);
    }

    private void obey(Key key) throws IOException {
        switch (key) {
            case ALL -> waiting.all();
            case QUIT -> status = QUIT;
            case HINT, NEXT, LIST, LESSON -> view.obey(key);
        }
    }

    private void begin() throws IOException {
        String id = waiting.poll().orElse(null);
        if (id != null) {
            running = id;
            new InterruptedRun(id, saves.fingerprint()).begin(boards);
            start("tests", () -> run(rubric.exercise(id).orElseThrow()));
        }
    }

    /** Runs on a thread of its own. */
    private void run(ExerciseRubric exercise) {
        String id = exercise.id();
        List<Observation> seen = new ArrayList<>();
        try {
            Compiled compiled = compiler.compile(exercise);
            if (compiled instanceof Compiled.Classes classes) {
                ExerciseRun.of(classes, observation -> {
                    seen.add(observation);
                    if (isEndless(observation)) {
                        List<Observation> soFar = List.copyOf(seen);
                        events.add(() -> endless(id, soFar));
                    }
                });
                events.add(() -> ended(id, seen, List.of()));
            } else if (compiled instanceof Compiled.Refused failed) {
                events.add(() -> ended(id, List.of(), failed.messages()));
            }
        } catch (Throwable e) { // an Error too, such as one of memory: this process cannot be trusted any longer
            events.add(() -> status = REPLACE);
        }
    }

    private static boolean isEndless(Observation observation) {
        return observation.outcome() instanceof Outcome.Failed failed
                && "NO_END".equals(failed.feedback().misconception());
    }

    /** Further tests of the run may take as long, so the board does not wait for them. */
    private void endless(String id, List<Observation> soFar) throws IOException {
        if (!endless) {
            endless = true;
            view.tested(id, soFar);
            view.paint();
        }
    }

    private void ended(String id, List<Observation> seen, List<String> messages) throws IOException {
        running = null;
        InterruptedRun.end(boards);
        if (messages.isEmpty()) {
            view.tested(id, seen);
        } else {
            view.refused(id, messages);
        }
        if (id.equals(view.focus()) || waiting.isEmpty()) {
            view.paint();
        }
    }
}
