package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests within a test, without the listeners and filters that JUnit finds by itself. */
public final class CaseRun {

    private CaseRun() {}

    /** Runs what a selector selects, with configuration parameters of JUnit. */
    public static void of(DiscoverySelector cases, Map<String, String> parameters, TestExecutionListener listener) {
        LauncherFactory.create(LauncherConfig.builder()
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .enablePostDiscoveryFilterAutoRegistration(false)
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(cases)
                                .configurationParameters(parameters)
                                .build(),
                        listener);
    }

    /** Runs one test that takes a {@link Scope}, and returns the exception that it ended with. */
    public static Optional<Throwable> thrownBy(Class<?> cases, String method) {
        List<TestExecutionResult> results = new ArrayList<>();
        of(selectMethod(cases, method, Scope.class.getName()), Map.of(), new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.add(result);
                }
            }
        });
        assertThat(results).hasSize(1);
        return results.get(0).getThrowable();
    }
}
