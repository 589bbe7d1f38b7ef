package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A test that JUnit gave up because it did not end. Only a student's own build sets such a timeout: grading gives up by
 * the processor time of a worker. The cause of the exception has the stack of the thread that is still running.
 */
final class MissedDeadline implements Kind {

    @Override
    public Optional<Finding> in(Incident incident) {
        return incident.thrown() instanceof TimeoutException
                ? Optional.of(Finding.of("a call that ends", "it did not come to an end within some seconds", "NO_END"))
                : Optional.empty();
    }
}
