package cardinality.grader.report.json;

import cardinality.grader.model.GradedRun;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.compare.Outline;
import cardinality.grader.report.compare.Outline.Judged;
import cardinality.grader.report.compare.Outline.Student;
import cardinality.grader.report.json.GradesDocument.CriterionPart;
import cardinality.grader.report.json.GradesDocument.SubmissionPart;
import cardinality.grader.report.json.OptionalParts.RunPart;
import cardinality.grader.report.json.OptionalParts.WeightPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the outline of a {@code grades.json} of any kit. Verdicts and points are taken as they are. */
public final class OutlineFile {

    /** The same few ids occur in each submission. */
    private final Map<String, String> ids = new HashMap<>();

    private final Set<String> names = new HashSet<>();

    private OutlineFile() {}

    /**
     * Reads a file.
     *
     * @param path the file, or the folder of a run with a {@code grades.json}
     * @throws AlteredResultException if there is no such file, or it is not as a run writes it
     */
    public static Outline read(Path path) throws AlteredResultException {
        Path file = Files.isDirectory(path) ? path.resolve(GradesJson.FILE) : path;
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = GradesMapper.ONE_LINE.createParser(in)) {
            return new OutlineFile().outline(json);
        } catch (NoSuchFileException e) {
            throw new AlteredResultException("there is no grades.json; name the --out folder of 'grade' or 'merge'");
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException | NullPointerException e) {
            throw new AlteredResultException("it is no grades.json, or is broken");
        } catch (IOException e) {
            throw new AlteredResultException("it cannot be read");
        }
    }

    private Outline outline(JsonParser json) throws IOException {
        ObjectNode head = GradesMapper.ONE_LINE.createObjectNode();
        List<Student> students = new ArrayList<>();
        boolean hasSubmissions = false;
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (!name.equals("submissions")) {
                head.set(name, json.<JsonNode>readValueAsTree());
                continue;
            }
            hasSubmissions = true;
            expect(value == JsonToken.START_ARRAY);
            JsonNode positions = head.path("shard").path("positions");
            while (json.nextToken() == JsonToken.START_OBJECT) {
                int index = students.size();
                SubmissionPart part =
                        GradesMapper.ONE_LINE.treeToValue(json.<JsonNode>readValueAsTree(), SubmissionPart.class);
                students.add(student(
                        part, positions.isArray() ? positions.required(index).intValue() : index + 1));
            }
        }
        expect(hasSubmissions && json.nextToken() == null);
        expect(head.required("schema").stringValue().equals(GradesJson.SCHEMA));
        JsonNode kit = head.required("kit");
        return new Outline(
                kit.required("version").stringValue(),
                kit.required("rubric").stringValue(),
                OptionalParts.run(part(head.get("graded"), RunPart.class)).map(GradedRun::when),
                weighted(head.get("weights")),
                students);
    }

    private static <P> @Nullable P part(@Nullable JsonNode node, Class<P> type) {
        return node == null ? null : GradesMapper.ONE_LINE.treeToValue(node, type);
    }

    private static Set<String> weighted(@Nullable JsonNode node) {
        WeightPart[] parts = part(node, WeightPart[].class);
        return parts == null
                ? Set.of()
                : WeightPart.toModel(List.of(parts)).byCriterion().keySet();
    }

    private Student student(SubmissionPart part, int position) {
        expect(names.add(Objects.requireNonNull(part.id())));
        Map<String, Judged> criteria = new LinkedHashMap<>();
        part.exercises().stream()
                .flatMap(exercise -> exercise.criteria().stream())
                .forEach(criterion -> expect(criteria.put(id(criterion), judged(criterion)) == null));
        Integer points = part.points();
        boolean isError = part.status().equals(GradesDocument.GRADER_ERROR);
        expect(isError || (part.status().equals(GradesDocument.GRADED) && points != null));
        return new Student(
                part.id(),
                position,
                isError || points == null ? OptionalInt.empty() : OptionalInt.of(points),
                part.digests() == null ? Map.of() : part.digests(),
                criteria);
    }

    private String id(CriterionPart criterion) {
        return ids.computeIfAbsent(Objects.requireNonNull(criterion.id()), id -> id);
    }

    private static Judged judged(CriterionPart criterion) {
        Verdict verdict = verdict(criterion.verdict());
        var override = criterion.override();
        expect(override == null || verdict == Verdict.PASSED);
        return override == null
                ? new Judged(verdict, criterion.maxPoints(), Optional.empty())
                : new Judged(
                        verdict(override.before().verdict()), criterion.maxPoints(), Optional.of(override.reason()));
    }

    private static Verdict verdict(String label) {
        return GradesReader.labelled(Verdict.values(), Verdict::label, label);
    }

    private static void expect(boolean asWritten) {
        if (!asWritten) {
            throw new IllegalArgumentException("not as a run writes it");
        }
    }
}
