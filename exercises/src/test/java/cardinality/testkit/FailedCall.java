package cardinality.testkit;

import cardinality.testkit.diagnosis.call.CallDiagnosis;

/** Explains exceptions of a student's methods by what threw them and not by what a test is about. */
public final class FailedCall {

    private FailedCall() {}

    /** Returns the failure for an exception of a method that was called outside of a transaction. */
    public static CriterionFailure of(RuntimeException thrown) {
        NotStarted.rethrowIfIn(thrown);
        return CallDiagnosis.ofExceptions().explain(thrown);
    }

    /**
     * Returns the failure for an exception that was thrown while a test read a method's result.
     *
     * @param scope the scope in which the method ran
     * @param where the method, such as {@code Queries.postsPerUser}
     */
    public static CriterionFailure ofReading(Scope scope, ClassCastException thrown, String where) {
        return scope.transactions().diagnosis().explain(thrown, where);
    }
}
