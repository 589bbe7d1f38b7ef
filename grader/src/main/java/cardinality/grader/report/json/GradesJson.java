package cardinality.grader.report.json;

import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Location;
import cardinality.grader.report.AtomicFile;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code grades.json}, described by {@code grades-1.schema.json} beside this class. */
public final class GradesJson {

    /** Name and version of the format. */
    public static final String SCHEMA = "cardinality/grades/1";

    /** Its name in the folder of a run. */
    public static final String FILE = "grades.json";

    private static final JsonFactory PLAIN =
            JsonFactory.builder().characterEscapes(new PlainEscapes()).build();

    private static final ObjectMapper MAPPER =
            JsonMapper.builder(PLAIN).enable(SerializationFeature.INDENT_OUTPUT).build();

    static final String GRADER_ERROR = "grader-error";

    private static final ObjectMapper ONE_LINE = JsonMapper.builder(PLAIN).build();

    private GradesJson() {}

    /** Writes a gradebook to {@code folder/grades.json}, whole or not at all. */
    public static Path write(Gradebook gradebook, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        AtomicFile.write(file, to -> {
            write(gradebook, to);
            to.write("\n");
        });
        return file;
    }

    /** A gradebook as JSON. */
    public static String text(Gradebook gradebook) {
        StringWriter text = new StringWriter();
        write(gradebook, text);
        return text.toString();
    }

    /** One submission after the other: a large class is gigabytes as a text. */
    private static void write(Gradebook gradebook, Writer to) {
        try (JsonGenerator json =
                MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(to)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeName("kit");
            json.writeTree(MAPPER.createObjectNode()
                    .put("version", gradebook.kitVersion())
                    .put("rubric", gradebook.rubricDigest()));
            json.writeStringProperty("isolation", gradebook.isolation());
            json.writeNumberProperty("maxPoints", gradebook.maxPoints());
            gradebook.part().ifPresent(part -> {
                json.writeName("shard");
                json.writeTree(shard(part));
            });
            json.writeArrayPropertyStart("submissions");
            for (GradeReport report : gradebook.submissions()) {
                ObjectNode submission = MAPPER.createObjectNode();
                submission(report, gradebook.maxPoints(), submission);
                json.writeTree(submission);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static ObjectNode shard(CohortShard part) {
        ObjectNode shard = MAPPER.createObjectNode();
        shard.put("index", part.shard().index());
        shard.put("of", part.shard().of());
        shard.put("submissions", part.classSize());
        shard.put("class", part.classDigest());
        ArrayNode positions = shard.putArray("positions");
        part.positions().forEach(positions::add);
        return shard;
    }

    /**
     * One result on a line of its own, line break included, for {@link GradesReader#line}.
     *
     * @param kitVersion of this program
     * @param fingerprint of what was graded
     * @param answers the same of each exercise, by its id
     */
    public static String line(String kitVersion, String fingerprint, Map<String, String> answers, GradeReport report) {
        ObjectNode root = ONE_LINE.createObjectNode();
        root.put("kit", kitVersion);
        root.put("fingerprint", fingerprint);
        answers.forEach(root.putObject("answers")::put);
        submission(report, maxPoints(report), root.putObject("submission"));
        return ONE_LINE.writeValueAsString(root) + "\n";
    }

    /** A result as it is written. */
    static ObjectNode submission(GradeReport report, int maxPoints) {
        ObjectNode node = ONE_LINE.createObjectNode();
        submission(report, maxPoints, node);
        return node;
    }

    /** What the exercises of a result earn at most. */
    static int maxPoints(GradeReport report) {
        return report.exercises().stream()
                .mapToInt(exercise -> exercise.exercise().points())
                .sum();
    }

    private static void submission(GradeReport report, int maxPoints, ObjectNode into) {
        into.put("id", report.id());
        into.put("status", report.graderError().isPresent() ? GRADER_ERROR : "graded");
        report.points().ifPresentOrElse(points -> into.put("points", points), () -> into.putNull("points"));
        into.put("maxPoints", maxPoints);
        into.put("durationMs", report.durationMs());
        into.put("message", report.graderError().or(report::message).orElse(null));
        ArrayNode exercises = into.putArray("exercises");
        report.exercises().forEach(exercise -> exercise(exercise, exercises.addObject()));
    }

    private static void exercise(ExerciseReport report, ObjectNode into) {
        ExerciseRubric rubric = report.exercise();
        into.put("id", rubric.id());
        into.put("status", report.status().label());
        into.put("points", report.points());
        into.put("maxPoints", rubric.points());
        into.put("message", report.message().orElse(null));
        ArrayNode criteria = into.putArray("criteria");
        report.criteria().forEach(criterion -> criterion(criterion, criteria.addObject()));
        ArrayNode advice = into.putArray("advice");
        report.advice().forEach(word -> advice(word, advice.addObject()));
    }

    private static void criterion(CriterionReport report, ObjectNode into) {
        into.put("id", report.criterion().id());
        into.put("title", report.criterion().title());
        into.put("points", report.points());
        into.put("maxPoints", report.criterion().points());
        into.put("verdict", report.verdict().label());
        into.put("misconception", report.misconception().orElse(null));
        feedback(report.feedback(), into);
        ArrayNode statements = into.putArray("statements");
        report.statements().forEach(s -> statements
                .addObject()
                .put("sql", s.sql())
                .put("kind", s.kind().name().toLowerCase(Locale.ROOT))
                .put("count", s.count()));
        location(report.location(), into);
        into.put("hint", report.hint().orElse(null));
    }

    private static void advice(AdviceReport report, ObjectNode into) {
        into.put("id", report.advice().id());
        into.put("title", report.advice().title());
        into.put("misconception", report.misconception().orElse(null));
        feedback(report.feedback(), into);
        location(report.location(), into);
    }

    private static void feedback(List<Fact> facts, ObjectNode into) {
        ArrayNode feedback = into.putArray("feedback");
        facts.forEach(fact -> feedback.addObject().put("key", fact.key()).put("value", fact.value()));
    }

    private static void location(Optional<Location> location, ObjectNode into) {
        location.ifPresentOrElse(
                l -> into.putObject("location").put("file", l.file()).put("line", l.line()),
                () -> into.putNull("location"));
    }
}
