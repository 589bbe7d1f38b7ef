package cardinality.grader.report;

import cardinality.grader.kit.Kit;
import cardinality.grader.score.GradeReport;
import cardinality.grader.score.Gradebook;
import cardinality.grader.submission.ClassPart;
import cardinality.grader.submission.Shard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a {@code grades.json} that {@link GradesJson} wrote, one submission after the other. */
public final class GradesFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Kit kit;
    private final GradesReader reader;

    /** @param kit that the results are to be of */
    public GradesFile(Kit kit) {
        this.kit = kit;
        this.reader = new GradesReader(kit.rubric());
    }

    /** What was found. */
    public sealed interface Content {

        /** Results of this kit. */
        record Results(Gradebook gradebook) implements Content {}

        /** Results of another kit, which only that one can read. */
        record OfAnotherKit(String version, String rubricDigest) implements Content {}

        /** There is no such file. */
        record Absent() implements Content {}

        /**
         * Not a file that a run has written, or not as it has written it.
         *
         * @param why in one line
         */
        record Broken(String why) implements Content {}
    }

    /**
     * The results of a run.
     *
     * @param folder the one that the run wrote to
     */
    public Content in(Path folder) {
        try (InputStream file = Files.newInputStream(folder.resolve(GradesJson.FILE));
                JsonParser json = MAPPER.createParser(file)) {
            return content(json);
        } catch (NoSuchFileException e) {
            return new Content.Absent();
        } catch (StreamReadException e) {
            return new Content.Broken(
                    "it is no JSON, or breaks off, in line " + e.getLocation().getLineNr());
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException e) {
            return new Content.Broken("it is not as a run of this version writes it");
        } catch (IOException e) {
            return new Content.Broken("it cannot be read");
        }
    }

    private Content content(JsonParser json) {
        ObjectNode head = MAPPER.createObjectNode();
        List<GradeReport> reports = new ArrayList<>();
        boolean hasSubmissions = false;
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (!name.equals("submissions")) {
                json.nextToken();
                head.set(name, json.<JsonNode>readValueAsTree());
                continue;
            }
            hasSubmissions = true;
            expect(head.required("schema").stringValue().equals(GradesJson.SCHEMA));
            String version = head.required("kit").required("version").stringValue();
            String rubric = head.required("kit").required("rubric").stringValue();
            if (!version.equals(kit.version()) || !rubric.equals(kit.rubricDigest())) {
                return new Content.OfAnotherKit(version, rubric);
            }
            expect(json.nextToken() == JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                reports.add(report(json.readValueAsTree()));
            }
        }
        expect(hasSubmissions && json.nextToken() == null);
        return new Content.Results(new Gradebook(
                kit.version(),
                kit.rubricDigest(),
                head.required("isolation").stringValue(),
                head.required("maxPoints").intValue(),
                part(head.get("shard"), reports.size()),
                reports));
    }

    /** Points follow from verdicts; where they do not, somebody has changed them, and that must not be lost in silence. */
    private GradeReport report(JsonNode node) {
        GradeReport report = reader.submission(node);
        JsonNode points = node.required("points");
        expect(report.points().equals(points.isNull() ? OptionalInt.empty() : OptionalInt.of(points.intValue())));
        return report;
    }

    private static Optional<ClassPart> part(@Nullable JsonNode node, int submissions) {
        if (node == null) {
            return Optional.empty();
        }
        List<Integer> positions = new ArrayList<>();
        node.required("positions").forEach(position -> positions.add(position.intValue()));
        expect(positions.size() == submissions);
        return Optional.of(new ClassPart(
                new Shard(node.required("index").intValue(), node.required("of").intValue()),
                node.required("submissions").intValue(),
                node.required("class").stringValue(),
                positions));
    }

    private static void expect(boolean asWritten) {
        if (!asWritten) {
            throw new IllegalArgumentException("not as a run writes it");
        }
    }
}
