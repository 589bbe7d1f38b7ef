package cardinality.grader.report.json;

import cardinality.grader.model.Acceptance;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.GradedRun;
import cardinality.grader.model.Shard;
import cardinality.grader.model.Weights;
import cardinality.grader.model.Weights.Weight;
import cardinality.grader.report.json.GradesDocument.CriterionPart;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts of {@code grades.json} that are left out where there is nothing to say. Files of earlier versions have none of
 * them.
 */
final class OptionalParts {

    private OptionalParts() {}

    /** The shard of a class. */
    record ShardPart(
            int index,
            int of,
            int submissions,
            @JsonProperty("class") String classDigest,
            List<Integer> positions) {

        static ShardPart of(CohortShard part) {
            return new ShardPart(
                    part.shard().index(), part.shard().of(), part.classSize(), part.classDigest(), part.positions());
        }

        CohortShard toModel() {
            return new CohortShard(new Shard(index, of), submissions, classDigest, positions);
        }
    }

    /**
     * When a class was graded.
     *
     * @param when an instant of ISO 8601
     */
    record RunPart(String when, long durationMs) {

        static RunPart of(GradedRun run) {
            return new RunPart(run.when().toString(), run.durationMs());
        }

        GradedRun toModel() {
            return new GradedRun(instant(when), durationMs);
        }
    }

    /** The points of a criterion in the course and in the kit. */
    record WeightPart(String criterion, int points, int kit) {

        static List<WeightPart> of(Weights weights) {
            return weights.byCriterion().entrySet().stream()
                    .map(entry -> new WeightPart(
                            entry.getKey(),
                            entry.getValue().points(),
                            entry.getValue().kit()))
                    .toList();
        }

        static Weights toModel(List<WeightPart> parts) {
            TreeMap<String, Weight> weights = new TreeMap<>();
            for (WeightPart part : parts) {
                Weight other =
                        weights.put(Objects.requireNonNull(part.criterion()), new Weight(part.points(), part.kit()));
                if (other != null) {
                    throw new IllegalArgumentException(part.criterion() + " has two weights");
                }
            }
            return new Weights(weights);
        }
    }

    /** The points of a submission before a person decided and before the course changed weights. */
    record KitPointsPart(int points, int maxPoints) {

        static @Nullable KitPointsPart of(GradeReport report, Weights weights) {
            if (report.graderError().isPresent() || (weights.isEmpty() && !report.hasAcceptance())) {
                return null;
            }
            return new KitPointsPart(
                    report.exercises().stream()
                            .mapToInt(exercise -> exercise.pointsAsGraded(weights))
                            .sum(),
                    report.exercises().stream()
                            .flatMap(exercise -> exercise.criteria().stream())
                            .mapToInt(criterion -> weights.kitPointsOf(criterion.criterion()))
                            .sum());
        }
    }

    /**
     * The decision of a person.
     *
     * @param when an instant of ISO 8601
     * @param before what the kit reported
     */
    record AcceptancePart(String reason, String when, CriterionPart before) {

        static AcceptancePart of(Acceptance acceptance) {
            return new AcceptancePart(
                    acceptance.reason(), acceptance.when().toString(), CriterionPart.of(acceptance.before()));
        }
    }

    /** @throws IllegalArgumentException if the text is no instant */
    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " is no instant", e);
        }
    }

    static Optional<GradedRun> run(@Nullable RunPart part) {
        return Optional.ofNullable(part).map(RunPart::toModel);
    }
}
