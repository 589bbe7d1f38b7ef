package cardinality.grader.authoring.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a student waited for.
 *
 * @param firstBoard from the start of Maven to the board of the last run
 * @param saves at least one
 * @param load processes that ran or waited for a processor, on average over the last minute; negative if unknown
 */
public record WatchMeasurements(Duration firstBoard, List<Save> saves, double load) {

    /**
     * One save.
     *
     * @param wall from the save to its board
     * @param cpu processor time in between
     */
    public record Save(Duration wall, Duration cpu) {}

    public WatchMeasurements {
        saves = List.copyOf(saves);
    }

    /** Returns one line for a terminal. */
    public String text() {
        List<Long> wall = sortedMillis(Save::wall);
        List<Long> cpu = sortedMillis(Save::cpu);
        return String.format(
                Locale.ROOT,
                "watch: from a save to its board: median %d ms (%d ms of CPU), at most %d ms, of %d saves;"
                        + " first board after %.1f s; load %.1f",
                wall.get(saves.size() / 2),
                cpu.get(saves.size() / 2),
                wall.get(saves.size() - 1),
                saves.size(),
                firstBoard.toMillis() / 1_000.0,
                load);
    }

    private List<Long> sortedMillis(Function<Save, Duration> part) {
        return saves.stream().map(save -> part.apply(save).toMillis()).sorted().toList();
    }
}
