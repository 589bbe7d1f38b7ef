package cardinality.grader.worker;

import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.gate.LinkableTypes;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.testkit.Observer;
import cardinality.testkit.SchemaListener;
import cardinality.testkit.Secret;
import cardinality.testkit.drawing.TablesRead;
import cardinality.testkit.internal.Exercises;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Answers requests to run tests. Each request gets new class loaders and a new thread; nothing is kept afterwards. */
final class RunHandler {

    /** Where replies go. */
    interface Replies {
        void send(Reply reply) throws IOException;
    }

    private final TestCatalog catalog = TestCatalog.read();
    private final LinkableTypes linkable = new LinkableTypes();
    private @Nullable LeakAudit audit;
    private volatile @Nullable Thread running;

    void answer(Request.Run request, Replies replies) throws IOException {
        LeakAudit warm = audit;
        if (warm == null) {
            throw new IllegalStateException("used before warm-up");
        }
        TablesRead tables = new TablesRead();
        boolean contaminated = warm.finds(run(request, tables, replies));
        replies.send(new Reply.RunDone(contaminated, tables.report()));
    }

    /** Runs tests. The returned reference is all that remains of the run. */
    private WeakReference<ClassLoader> run(Request.Run request, TablesRead tables, Replies replies) throws IOException {
        ClassLoader loader = new VerificationClassLoader(catalog, new StudentClassLoader(request.classes(), linkable));
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Thread thread = new Thread(() -> run(request, loader, tables, replies), "tests");
        thread.setContextClassLoader(loader);
        thread.setUncaughtExceptionHandler((t, thrown) -> fault.set(thrown));
        thread.start();
        running = thread;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IOException("interrupted while tests were running", e);
        } finally {
            running = null;
        }
        // JUnit reports exceptions of tests. Any exception that gets here ends this worker, and the controller notices
        // that.
        if (fault.get() != null) {
            throw new IOException("the test run broke off", fault.get());
        }
        return new WeakReference<>(loader);
    }

    /** The submitted methods that the running test has called and that have not returned, the outermost first. */
    List<String> whatRuns() {
        Thread thread = running;
        return thread == null ? List.of() : Exercises.callsIn(thread.getStackTrace());
    }

    void warmUp() {
        TablesRead tables = new TablesRead();
        execute(
                List.of(DiscoverySelectors.selectClass(WarmUp.class)),
                new Request.Run(ClassFiles.NONE, List.of(), false, ""),
                tables,
                new TestExecutionListener() {});
        tables.report();
        audit = new LeakAudit(ProcessState.now());
    }

    private static void run(Request.Run request, ClassLoader loader, TablesRead tables, Replies replies) {
        List<? extends DiscoverySelector> selectors = request.tests().stream()
                .map(test ->
                        DiscoverySelectors.selectMethod(loader, test.className(), test.method(), test.parameters()))
                .toList();
        execute(selectors, request, tables, new Reporter(request.tests(), reply -> {
            try {
                replies.send(reply);
            } catch (IOException e) {
                throw new UncheckedIOException("the controller is gone", e);
            }
        }));
    }

    private static void execute(
            List<? extends DiscoverySelector> selectors,
            Request.Run request,
            TablesRead tables,
            TestExecutionListener listener) {
        // No listeners from service files: the board is only for a student's console.
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            SchemaListener listening = (exercise, schema) -> tables.read(schema);
            session.getStore().put(Namespace.create(SchemaListener.class), SchemaListener.class, listening);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectors)
                                    .configurationParameter(Observer.TRACE, String.valueOf(request.traced()))
                                    // A second run would be traced, too.
                                    .configurationParameter(Observer.CAUSES, String.valueOf(!request.traced()))
                                    .configurationParameter(Secret.SEED, request.seed())
                                    .build(),
                            listener);
        }
    }
}
