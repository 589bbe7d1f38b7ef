package cardinality.testkit.diagnosis.call;

import cardinality.testkit.Causes;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.internal.CallLog;
import cardinality.testkit.internal.Exercises;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Tells the cause of an exception of a student's code or query. It is told in the same words wherever it is met, so that it
 * costs the first criterion that needs it and blocks the others. Messages come from a student or from Hibernate, so they
 * are used only as text.
 */
public final class CallDiagnosis {

    /** Mistakes in queries that a test has no words for. */
    private static final List<Kind> IN_QUERIES = List.of(
            new Parameters(),
            new UnknownName(),
            new UndeclaredName(),
            new CollectionPath(),
            new AggregateInWhere(),
            new WrongExecution(),
            new ResultType(),
            new NegativePage());

    /** Mistakes in code that a test has no words for. */
    private static final List<Kind> IN_CODE = List.of(new WrongCast(), new ChangedCollection(), new NullMet());

    /** A value that was put into the text can be the reason, and a test may have brought it about. */
    private static final Kind UNREADABLE = new BrokenSyntax();

    /** Kinds of queries that are refused, by their precedence. */
    private static final List<Kind> REFUSALS = joined(List.of(UNREADABLE), IN_QUERIES, List.of(new RefusedQuery()));

    /** Kinds for exceptions that no test has caught, by their precedence. */
    private static final List<Kind> ALL = joined(
            List.of(new MissingMethod(), new EndlessCalls(), new MissedDeadline()),
            REFUSALS,
            IN_CODE,
            List.of(new BrokenRule(), new ThrowingMethod()));

    private final CallLog calls;
    private final @Nullable SessionFactoryImplementor factory;

    private CallDiagnosis(CallLog calls, @Nullable SessionFactoryImplementor factory) {
        this.calls = calls;
        this.factory = factory;
    }

    /** Returns a diagnosis of exceptions that were thrown in transactions over a mapping. */
    public static CallDiagnosis over(EntityManagerFactory factory, CallLog calls) {
        return new CallDiagnosis(calls, factory.unwrap(SessionFactoryImplementor.class));
    }

    /** Returns a diagnosis of exceptions of which nothing but themselves is known. */
    public static CallDiagnosis ofExceptions() {
        return new CallDiagnosis(new CallLog(), null);
    }

    /** Returns the feedback for an exception, whatever it is. */
    public CriterionFailure explain(Throwable thrown) {
        return explain(thrown, null);
    }

    /**
     * Returns the feedback for an exception, whatever it is.
     *
     * @param method the place to name if no line of the student is on its stack, or null if there is none
     */
    public CriterionFailure explain(Throwable thrown, @Nullable String method) {
        String own = placeIn(thrown);
        String place = own == null ? method : own;
        Incident incident = Incident.of(thrown, calls, factory);
        return first(ALL, incident)
                .map(finding -> finding.failure(place))
                .orElseGet(() -> OtherException.told(incident, place));
    }

    /**
     * Returns the feedback if the exception shows an oversight in a query or in the student's code, whatever a test is about.
     * An exception that code threw on purpose is left to the test.
     */
    public Optional<CriterionFailure> ofOversight(Throwable thrown) {
        return first(IN_QUERIES, thrown).or(() -> first(IN_CODE, thrown));
    }

    /** Returns the feedback if the exception tells what is wrong in a query. */
    public Optional<CriterionFailure> ofQuery(Throwable thrown) {
        return first(List.of(UNREADABLE), thrown).or(() -> first(IN_QUERIES, thrown));
    }

    /** Returns the feedback for a refused query whose exception was caught by the student's code. */
    public Optional<CriterionFailure> ofSwallowed(Throwable refusal) {
        Incident incident = Incident.of(refusal, calls, factory);
        return first(REFUSALS, incident)
                .map(finding -> Finding.of(
                                "an exception that reaches the caller, or a query that causes none",
                                "a query was refused and the exception was caught: " + finding.found(),
                                "SWALLOWED")
                        .in(finding.query() == null ? "" : finding.query()))
                .map(finding -> finding.failure(placeIn(refusal)));
    }

    /** Returns the failure to report if the mapping alone is the cause. */
    public Optional<CriterionFailure> ofMapping(Throwable thrown) {
        return factory == null ? Optional.empty() : new UnfilledColumn(factory).of(thrown);
    }

    /** Returns the failure to report in place of what a test would make of an exception. */
    public Optional<CriterionFailure> ofAction(RuntimeException thrown) {
        return ofMapping(thrown)
                .or(() -> factory != null && Accessors.threw(thrown, factory)
                        ? Optional.of(explain(thrown))
                        : Optional.empty());
    }

    private Optional<CriterionFailure> first(List<Kind> kinds, Throwable thrown) {
        return first(kinds, Incident.of(thrown, calls, factory)).map(finding -> finding.failure(placeIn(thrown)));
    }

    private static Optional<Finding> first(List<Kind> kinds, Incident incident) {
        return kinds.stream().flatMap(kind -> kind.in(incident).stream()).findFirst();
    }

    @SafeVarargs
    private static List<Kind> joined(List<? extends Kind>... kinds) {
        return Arrays.stream(kinds).<Kind>flatMap(List::stream).toList();
    }

    /** The student's line that the innermost exception with one passed. */
    private static @Nullable String placeIn(Throwable thrown) {
        return Causes.of(thrown)
                .flatMap(cause -> Exercises.placeIn(cause).stream())
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }
}
