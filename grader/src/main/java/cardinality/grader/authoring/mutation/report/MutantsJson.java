package cardinality.grader.authoring.mutation.report;

import cardinality.grader.authoring.mutation.Difference;
import cardinality.grader.authoring.mutation.JudgedMutant;
import cardinality.grader.authoring.mutation.MutationResult;
import cardinality.grader.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code mutants.json}: all mutants, their outcomes, and the criteria that caught them. */
public final class MutantsJson {

    /** Name and version of the format. */
    public static final String SCHEMA = "cardinality/mutants/1";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MutantsJson() {}

    /** Writes {@code folder/mutants.json}, completely or not at all. */
    public static Path write(MutationResult result, Path folder) throws IOException {
        Path file = folder.resolve("mutants.json");
        AtomicFile.write(file, text(result) + "\n");
        return file;
    }

    static String text(MutationResult result) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", SCHEMA);
        ArrayNode mutants = root.putArray("mutants");
        result.mutants().forEach(mutant -> mutant(mutant, mutants.addObject()));
        ArrayNode stale = root.putArray("stale");
        result.stale().forEach(stale::add);
        return MAPPER.writeValueAsString(root);
    }

    private static void mutant(JudgedMutant mutant, ObjectNode into) {
        Difference difference = mutant.graded().mutant().difference();
        into.put("id", mutant.id());
        into.put("exercise", mutant.graded().mutant().exercise());
        into.put("operator", mutant.graded().mutant().operator());
        into.put("before", difference.before());
        into.put("after", difference.after());
        into.put("outcome", mutant.graded().outcome().label());
        into.put("standing", mutant.standing().label());
        into.put("reason", mutant.reason().isEmpty() ? null : mutant.reason());
        ArrayNode criteria = into.putArray("criteria");
        mutant.graded().catches().forEach(c -> criteria.addObject()
                .put("name", c.criterion())
                .put("verdict", c.verdict().label())
                .put("misconception", c.misconception().orElse(null)));
    }
}
