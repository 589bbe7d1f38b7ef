package cardinality.testkit.diagnosis.call;

import cardinality.testkit.Causes;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.internal.CallLog;
import cardinality.testkit.internal.Exercises;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Tells the cause of an exception of a student's code or query. It is told in the same words wherever it is met, so that it
 * costs the first criterion that needs it and blocks the others. Messages come from a student or from Hibernate, so they
 * are used only as text.
 */
public final class CallDiagnosis {

    private static final List<Kind> QUERIES = List.of(
            new Parameters(),
            new BrokenSyntax(),
            new UnknownName(),
            new UndeclaredName(),
            new CollectionPath(),
            new AggregateInWhere(),
            new WrongExecution(),
            new ResultType(),
            new NegativePage());

    private static final List<Kind> CODE =
            List.of(new WrongCast(), new ChangedCollection(), new NullMet(), new ThrowingMethod());

    /** Kinds that nothing but a raw exception shows; a test may have its own words for what they leave open. */
    private static final List<Kind> RAW =
            List.of(new MissingMethod(), new EndlessCalls(), new MissedDeadline(), new RefusedQuery());

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
        Incident incident = Incident.of(thrown, calls, factory);
        String place = placeIn(thrown);
        return Stream.of(RAW.subList(0, 3), QUERIES, RAW, CODE)
                .flatMap(List::stream)
                .flatMap(kind -> kind.in(incident).stream())
                .findFirst()
                .map(finding -> finding.failure(place))
                .orElseGet(() -> OtherException.told(incident, place));
    }

    /** Returns the feedback if the exception itself tells its cause in a query or in the student's code. */
    public Optional<CriterionFailure> of(Throwable thrown) {
        return ofQuery(thrown).or(() -> ofCode(thrown));
    }

    /** Returns the feedback if the exception tells what is wrong in a query. */
    public Optional<CriterionFailure> ofQuery(Throwable thrown) {
        return first(QUERIES, thrown);
    }

    /** Returns the feedback if the student's own code threw the exception. */
    public Optional<CriterionFailure> ofCode(Throwable thrown) {
        return first(CODE, thrown);
    }

    /** Returns the feedback for a refused query whose exception was caught by the student's code. */
    public Optional<CriterionFailure> ofSwallowed(Throwable refusal) {
        Incident incident = Incident.of(refusal, calls, factory);
        return Stream.concat(QUERIES.stream(), Stream.of(new RefusedQuery()))
                .flatMap(kind -> kind.in(incident).stream())
                .findFirst()
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
        Incident incident = Incident.of(thrown, calls, factory);
        return kinds.stream()
                .flatMap(kind -> kind.in(incident).stream())
                .findFirst()
                .map(finding -> finding.failure(placeIn(thrown)));
    }

    /** The student's line that the innermost exception with one passed. */
    private static @Nullable String placeIn(Throwable thrown) {
        return Causes.of(thrown)
                .flatMap(cause -> Exercises.placeIn(cause).stream())
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }
}
