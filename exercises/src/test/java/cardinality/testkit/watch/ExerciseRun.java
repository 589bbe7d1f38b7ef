package cardinality.testkit.watch;

import cardinality.testkit.Observation;
import cardinality.testkit.Observer;
import cardinality.testkit.watch.ExerciseCompiler.Compiled;
import java.util.function.Consumer;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the visible tests of one compilation, without the listeners that JUnit finds by itself. */
final class ExerciseRun {

    private static final String TIMEOUT = "junit.jupiter.execution.timeout.";

    private ExerciseRun() {}

    /**
     * Runs all tests in a class loader of their own, with the timeouts of the kit's build.
     *
     * @param observations receives each observation as soon as its test has finished
     */
    static void of(Compiled.Classes compiled, Consumer<Observation> observations) {
        ClassLoader loader = new FreshClassLoader(compiled.classes(), ExerciseRun.class.getClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enablePostDiscoveryFilterAutoRegistration(false)
                    .build());
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(compiled.tests().stream()
                                    .map(test -> DiscoverySelectors.selectClass(loader, test))
                                    .toList())
                            .configurationParameter(TIMEOUT + "testable.method.default", "10 s")
                            .configurationParameter(TIMEOUT + "thread.mode.default", "SEPARATE_THREAD")
                            .configurationParameter(TIMEOUT + "mode", "disabled_on_debug")
                            .build(),
                    new Observer(observations));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
