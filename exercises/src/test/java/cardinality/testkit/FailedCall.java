package cardinality.testkit;

import cardinality.testkit.diagnosis.call.CallDiagnosis;

/** Explains exceptions of a student's methods that were called outside of a transaction. */
public final class FailedCall {

    private FailedCall() {}

    /** Returns the failure for an exception, told by what threw it and not by what a test is about. */
    public static CriterionFailure of(RuntimeException thrown) {
        NotStarted.rethrowIfIn(thrown);
        return CallDiagnosis.ofExceptions().explain(thrown);
    }
}
