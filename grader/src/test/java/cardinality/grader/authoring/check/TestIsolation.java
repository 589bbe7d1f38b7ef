package cardinality.grader.authoring.check;

import cardinality.grader.model.Isolation;
import cardinality.grader.process.Sandboxing;

/**
 * How hostile submissions are isolated: in a sandbox if possible, or in a plain process with
 * {@code -Dcardinality.sandbox=false}.
 */
final class TestIsolation {

    private TestIsolation() {}

    static Isolation chosen() {
        return Boolean.parseBoolean(System.getProperty("cardinality.sandbox", "true"))
                ? Sandboxing.best()
                : new Isolation.PlainProcess("asked for by the test");
    }
}
