package cardinality.testkit.rubric;

import cardinality.testkit.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the failures that follow from another one, so that one mistake is told once. */
public final class Blockers {

    private Blockers() {}

    /**
     * A criterion, judged by itself.
     *
     * @param met whether it was met
     * @param failure the facts of its feedback; empty if it has not failed
     */
    public record Judged(Criterion criterion, boolean met, List<Fact> failure) {
        public Judged {
            failure = List.copyOf(failure);
        }
    }

    /**
     * The criterion to blame for each failure that is blocked: one that it requires and that was not met, or else an earlier one that
     * failed with the same facts.
     *
     * @param judged all criteria of an exercise, in their order
     * @return from blocked criteria to what blocks them
     */
    public static Map<Criterion, Criterion> among(List<Judged> judged) {
        Map<Criterion, Criterion> blockers = new LinkedHashMap<>();
        List<Judged> told = new ArrayList<>();
        for (Judged one : judged) {
            if (one.failure().isEmpty()) {
                continue;
            }
            Optional<Criterion> blocker = required(one, judged).or(() -> sameAs(one, told));
            blocker.ifPresentOrElse(by -> blockers.put(one.criterion(), by), () -> told.add(one));
        }
        return blockers;
    }

    private static Optional<Criterion> required(Judged failed, List<Judged> all) {
        return all.stream()
                .filter(other ->
                        failed.criterion().requires().contains(other.criterion().id()))
                .filter(other -> !other.met())
                .map(Judged::criterion)
                .findFirst();
    }

    private static Optional<Criterion> sameAs(Judged failed, List<Judged> told) {
        return told.stream()
                .filter(other -> other.failure().equals(failed.failure()))
                .map(Judged::criterion)
                .findFirst();
    }
}
