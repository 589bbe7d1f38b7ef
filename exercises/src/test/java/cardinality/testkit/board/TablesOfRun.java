package cardinality.testkit.board;

import cardinality.testkit.Schema;
import cardinality.testkit.SchemaListener;
import cardinality.testkit.drawing.SchemaDrawing;
import cardinality.testkit.drawing.SchemaFile;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.drawing.TablesRead;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tables that the mapping of each exercise made in a run. */
final class TablesOfRun implements SchemaListener {

    private final Map<String, TablesRead> made = new ConcurrentHashMap<>();

    @Override
    public void read(String exercise, Schema schema) {
        TablesRead tables = made.computeIfAbsent(exercise, any -> new TablesRead());
        synchronized (tables) {
            tables.read(schema);
        }
    }

    /** Draws the tables of an exercise; empty if it has none of its own, or nothing differs. */
    Optional<SchemaDrawing> drawing(ExerciseRubric exercise, Standings standings) {
        Optional<SchemaReport> asked = SchemaFile.of(exercise.id());
        Optional<SchemaReport> found =
                Optional.ofNullable(made.get(exercise.id())).flatMap(TablesRead::report);
        List<String> parts = exercise.criteria().stream()
                .flatMap(criterion -> failedOn(criterion, standings).stream())
                .toList();
        return asked.flatMap(wanted -> found.filter(mine -> !mine.equals(wanted))
                .map(mine -> SchemaDrawing.of(wanted, mine, parts, standings.isDone(exercise))));
    }

    private static List<String> failedOn(Criterion criterion, Standings standings) {
        return standings
                .failure(criterion)
                .map(feedback -> feedback.evidence().schema())
                .orElse(List.of());
    }
}
