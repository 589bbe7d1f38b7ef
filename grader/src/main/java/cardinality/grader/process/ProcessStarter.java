package cardinality.grader.process;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes from one thread that lives as long as this program. Linux ends a sandbox together with the thread
 * that started it, not with the process ({@code PR_SET_PDEATHSIG} in prctl(2)), and grading threads come and go.
 */
final class ProcessStarter {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "process-starter");
        thread.setDaemon(true);
        return thread;
    });

    private ProcessStarter() {}

    static Process start(ProcessBuilder builder) throws IOException {
        try {
            return THREAD.submit(builder::start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException refused) {
                throw refused;
            }
            throw new IllegalStateException("a process could not be started", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a process was being started", e);
        }
    }
}
