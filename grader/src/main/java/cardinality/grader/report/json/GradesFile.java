package cardinality.grader.report.json;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.model.Isolation;
import cardinality.grader.model.Weights;
import cardinality.grader.report.json.ArrivalParts.IgnoredPart;
import cardinality.grader.report.json.ArrivalParts.RosterPart;
import cardinality.grader.report.json.OptionalParts.RunPart;
import cardinality.grader.report.json.OptionalParts.ShardPart;
import cardinality.grader.report.json.OptionalParts.WeightPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a {@code grades.json} that {@link GradesJson} wrote, one submission after the other. */
public final class GradesFile {

    private final Kit kit;

    /** @param kit the kit that the results must belong to */
    public GradesFile(Kit kit) {
        this.kit = kit;
    }

    /** The content of a file. */
    public sealed interface Content {

        /** Results of this kit. */
        record Results(Gradebook gradebook) implements Content {}

        /** Results of another kit, which only that kit can read. */
        record OfAnotherKit(String version, String rubricDigest) implements Content {}

        /** There is no such file. */
        record Absent() implements Content {}

        /**
         * The file was not written by a run, or was changed afterwards.
         *
         * @param why the reason, in one line
         */
        record Broken(String why) implements Content {}
    }

    /**
     * Reads the results of a run.
     *
     * @param folder the output folder of the run
     */
    public Content in(Path folder) {
        try (InputStream file = Files.newInputStream(folder.resolve(GradesJson.FILE));
                JsonParser json = GradesMapper.ONE_LINE.createParser(file)) {
            return content(json);
        } catch (NoSuchFileException e) {
            return new Content.Absent();
        } catch (StreamReadException e) {
            return new Content.Broken("it is not JSON, or is truncated, in line "
                    + e.getLocation().getLineNr());
        } catch (AlteredResultException e) {
            return new Content.Broken(e.reason());
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException | NullPointerException e) {
            return new Content.Broken("a run of this version writes it differently");
        } catch (IOException e) {
            return new Content.Broken("it cannot be read");
        }
    }

    private Content content(JsonParser json) throws AlteredResultException {
        ObjectNode head = GradesMapper.ONE_LINE.createObjectNode();
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
            GradesReader reader = new GradesReader(kit.rubric(), weights(head.get("weights")));
            int maxPoints = maxPoints(head);
            expect(json.nextToken() == JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                reports.add(reader.submission(json.<JsonNode>readValueAsTree(), maxPoints));
            }
        }
        expect(hasSubmissions && json.nextToken() == null);
        String isolation = head.required("isolation").stringValue();
        expect(Isolation.LABELS.contains(isolation));
        return new Content.Results(new Gradebook(
                kit.version(),
                kit.rubricDigest(),
                isolation,
                maxPoints(head),
                part(head.get("shard"), reports.size()),
                run(head.get("graded")),
                weights(head.get("weights")),
                folder(head),
                reports));
    }

    /** If no submission shows which exercises were graded, the maximum must be the points of some subset of them. */
    private int maxPoints(JsonNode head) throws AlteredResultException {
        int maxPoints = head.required("maxPoints").intValue();
        Set<Integer> sums = new HashSet<>(Set.of(0));
        weights(head.get("weights")).in(kit.rubric()).exercises().forEach(exercise -> List.copyOf(sums)
                .forEach(sum -> sums.add(sum + exercise.points())));
        if (!sums.contains(maxPoints)) {
            throw new AlteredResultException(
                    "maxPoints is " + maxPoints + ", and no exercises are worth that together");
        }
        return maxPoints;
    }

    private static Optional<CohortShard> part(@Nullable JsonNode node, int submissions) {
        if (node == null) {
            return Optional.empty();
        }
        CohortShard part =
                GradesMapper.ONE_LINE.treeToValue(node, ShardPart.class).toModel();
        expect(part.positions().size() == submissions);
        return Optional.of(part);
    }

    private static Optional<GradedRun> run(@Nullable JsonNode node) {
        return OptionalParts.run(node == null ? null : GradesMapper.ONE_LINE.treeToValue(node, RunPart.class));
    }

    private static ClassFolder folder(JsonNode head) {
        JsonNode ignored = head.get("ignored");
        JsonNode roster = head.get("roster");
        return new ClassFolder(
                ignored == null
                        ? List.of()
                        : Arrays.stream(GradesMapper.ONE_LINE.treeToValue(ignored, IgnoredPart[].class))
                                .map(IgnoredPart::toModel)
                                .toList(),
                Optional.ofNullable(roster).map(node -> GradesMapper.ONE_LINE
                        .treeToValue(node, RosterPart.class)
                        .toModel()));
    }

    private Weights weights(@Nullable JsonNode node) throws AlteredResultException {
        if (node == null) {
            return Weights.NONE;
        }
        Weights found = WeightPart.toModel(List.of(GradesMapper.ONE_LINE.treeToValue(node, WeightPart[].class)));
        Map<String, Integer> points = new HashMap<>();
        found.byCriterion().forEach((criterion, weight) -> points.put(criterion, weight.points()));
        if (!Weights.of(kit.rubric(), points).equals(found)) {
            throw new AlteredResultException("weights do not match the criteria of the kit and their points");
        }
        return found;
    }

    private static void expect(boolean asWritten) {
        if (!asWritten) {
            throw new IllegalArgumentException("not as a run writes it");
        }
    }
}
