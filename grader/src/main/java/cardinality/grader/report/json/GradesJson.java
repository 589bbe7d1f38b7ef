package cardinality.grader.report.json;

import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Weights;
import cardinality.grader.report.AtomicFile;
import cardinality.grader.report.json.ArrivalParts.IgnoredPart;
import cardinality.grader.report.json.ArrivalParts.RosterPart;
import cardinality.grader.report.json.GradesDocument.KitPart;
import cardinality.grader.report.json.GradesDocument.LinePart;
import cardinality.grader.report.json.GradesDocument.SubmissionPart;
import cardinality.grader.report.json.OptionalParts.RunPart;
import cardinality.grader.report.json.OptionalParts.ShardPart;
import cardinality.grader.report.json.OptionalParts.WeightPart;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** Writes {@code grades.json}, described by {@code grades-1.schema.json} next to this class. */
public final class GradesJson {

    /** Name and version of the format. */
    public static final String SCHEMA = "cardinality/grades/1";

    /** The name of the file in the folder of a run. */
    public static final String FILE = "grades.json";

    private GradesJson() {}

    /** Writes a gradebook to {@code folder/grades.json}, completely or not at all. */
    public static Path write(Gradebook gradebook, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        AtomicFile.write(file, to -> {
            write(gradebook, to);
            to.write("\n");
        });
        return file;
    }

    /** Returns a gradebook as JSON. */
    public static String text(Gradebook gradebook) {
        StringWriter text = new StringWriter();
        write(gradebook, text);
        return text.toString();
    }

    /** Writes one submission after the other, because a large class would be gigabytes as one text. */
    private static void write(Gradebook gradebook, Writer to) {
        try (JsonGenerator json = GradesMapper.INDENTED
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(to)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writePOJOProperty("kit", new KitPart(gradebook.kitVersion(), gradebook.rubricDigest()));
            json.writeStringProperty("isolation", gradebook.isolation());
            json.writeNumberProperty("maxPoints", gradebook.maxPoints());
            gradebook.part().ifPresent(part -> json.writePOJOProperty("shard", ShardPart.of(part)));
            gradebook.run().ifPresent(run -> json.writePOJOProperty("graded", RunPart.of(run)));
            if (!gradebook.weights().isEmpty()) {
                json.writePOJOProperty("weights", WeightPart.of(gradebook.weights()));
            }
            ClassFolder folder = gradebook.folder();
            if (!folder.ignored().isEmpty()) {
                json.writePOJOProperty("ignored", IgnoredPart.of(folder.ignored()));
            }
            folder.roster().ifPresent(roster -> json.writePOJOProperty("roster", RosterPart.of(roster)));
            json.writeArrayPropertyStart("submissions");
            for (GradeReport report : gradebook.submissions()) {
                json.writePOJO(SubmissionPart.of(report, gradebook.maxPoints(), gradebook.weights()));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Returns one result as a line, including its line break, for {@link GradesReader#line}.
     *
     * @param kitVersion the version of this program
     * @param fingerprint the fingerprint of the submission
     * @param answers the fingerprint of each exercise, by its id
     */
    public static String line(String kitVersion, String fingerprint, Map<String, String> answers, GradeReport report) {
        SubmissionPart submission = SubmissionPart.of(report, maxPoints(report), Weights.NONE);
        return GradesMapper.ONE_LINE.writeValueAsString(new LinePart(kitVersion, fingerprint, answers, submission))
                + "\n";
    }

    /** Returns the maximum points of the exercises of a result. */
    static int maxPoints(GradeReport report) {
        return report.exercises().stream()
                .mapToInt(exercise -> exercise.exercise().points())
                .sum();
    }
}
