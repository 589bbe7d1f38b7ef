package cardinality.grader.report.json;

import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Location;
import cardinality.grader.model.Verdict;
import cardinality.grader.scoring.ResultRules;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Advice;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads results that {@link GradesJson} wrote. Points are not read but follow from verdicts and the rubric; a result in which they do not
 * is not taken.
 */
public final class GradesReader {

    /** A name that stands there twice is read as one thing by one program and as another by the next. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Rubric rubric;

    /** @param rubric of the kit that the results were given by */
    public GradesReader(Rubric rubric) {
        this.rubric = rubric;
    }

    /**
     * One result of a run that was kept.
     *
     * @param fingerprint of what was graded
     * @param answers the same of each exercise, by its id
     */
    public record Line(String fingerprint, Map<String, String> answers, GradeReport report) {
        public Line {
            answers = Map.copyOf(answers);
        }
    }

    /** The version of the kit that wrote a line; empty if that does not show. */
    public static Optional<String> kitOf(String line) {
        try {
            return MAPPER.readTree(line).path("kit").stringValueOpt();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * A line as {@link GradesJson#line} wrote it.
     *
     * @throws AlteredResultException if it is none, say because its end is missing, or if somebody has changed it
     */
    public Line line(String text) throws AlteredResultException {
        try {
            JsonNode node = MAPPER.readTree(text);
            Map<String, String> answers = new HashMap<>();
            node.path("answers")
                    .properties()
                    .forEach(answer ->
                            answers.put(answer.getKey(), answer.getValue().stringValue()));
            JsonNode result = node.required("submission");
            GradeReport report = submission(result);
            requireAsWritten(result, report, GradesJson.maxPoints(report));
            return new Line(node.required("fingerprint").stringValue(), answers, report);
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException e) {
            throw new AlteredResultException("it is no result as this version writes it");
        }
    }

    /**
     * A result of a class.
     *
     * @param maxPoints what a submission of the class can earn
     * @throws AlteredResultException if a number or a name in it is not what follows from the verdicts and the rubric
     */
    GradeReport submission(JsonNode node, int maxPoints) throws AlteredResultException {
        GradeReport report = submission(node);
        requireAsWritten(node, report, maxPoints);
        if (report.graderError().isEmpty() && GradesJson.maxPoints(report) != maxPoints) {
            throw new AlteredResultException("submission " + report.id() + ": maxPoints is " + maxPoints
                    + " where its exercises are worth " + GradesJson.maxPoints(report));
        }
        return report;
    }

    private static void requireAsWritten(JsonNode node, GradeReport report, int maxPoints)
            throws AlteredResultException {
        Optional<String> changed = ResultRules.brokenBy(report)
                .or(() -> ResultComparison.difference(node, GradesJson.submission(report, maxPoints)));
        if (changed.isPresent()) {
            throw new AlteredResultException("submission " + report.id() + ": " + changed.get());
        }
    }

    private GradeReport submission(JsonNode node) {
        boolean isError = node.required("status").stringValue().equals(GradesJson.GRADER_ERROR);
        Optional<String> message = text(node.required("message"));
        return new GradeReport(
                node.required("id").stringValue(),
                isError ? message : Optional.empty(),
                isError ? Optional.empty() : message,
                each(node.required("exercises"), this::exercise),
                node.required("durationMs").longValue());
    }

    private ExerciseReport exercise(JsonNode node) {
        ExerciseRubric exercise =
                rubric.exercise(node.required("id").stringValue()).orElseThrow();
        return new ExerciseReport(
                exercise,
                labelled(ExerciseStatus.values(), ExerciseStatus::label, node.required("status")),
                text(node.required("message")),
                each(node.required("criteria"), criterion -> criterion(exercise, criterion)),
                each(node.required("advice"), advice -> advice(exercise, advice)));
    }

    private static CriterionReport criterion(ExerciseRubric exercise, JsonNode node) {
        Criterion criterion = exercise.criteria().stream()
                .filter(c -> c.id().equals(node.required("id").stringValue()))
                .findFirst()
                .orElseThrow();
        return new CriterionReport(
                criterion,
                labelled(Verdict.values(), Verdict::label, node.required("verdict")),
                text(node.required("misconception")),
                facts(node),
                each(node.required("statements"), GradesReader::statement),
                location(node.required("location")));
    }

    private static AdviceReport advice(ExerciseRubric exercise, JsonNode node) {
        Advice advice = exercise.advice().stream()
                .filter(a -> a.id().equals(node.required("id").stringValue()))
                .findFirst()
                .orElseThrow();
        return new AdviceReport(
                advice, text(node.required("misconception")), facts(node), location(node.required("location")));
    }

    private static List<Fact> facts(JsonNode node) {
        return each(
                node.required("feedback"),
                fact -> new Fact(
                        fact.required("key").stringValue(),
                        fact.required("value").stringValue()));
    }

    private static ExecutedStatement statement(JsonNode node) {
        return new ExecutedStatement(
                node.required("sql").stringValue(),
                ExecutedStatement.Kind.valueOf(
                        node.required("kind").stringValue().toUpperCase(Locale.ROOT)),
                node.required("count").intValue());
    }

    private static Optional<Location> location(JsonNode node) {
        return node.isNull()
                ? Optional.empty()
                : Optional.of(new Location(
                        node.required("file").stringValue(),
                        node.required("line").intValue()));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.stringValue());
    }

    private static <E> E labelled(E[] values, Function<E, String> label, JsonNode node) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(node.stringValue()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> element) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(element.apply(node)));
        return all;
    }
}
