package cardinality.testkit.watch;

import cardinality.testkit.Observation;
import cardinality.testkit.board.LiveBoard;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of each exercise, and which part of it the user wants to see. */
final class WatchView {

    private enum Shown {
        EXERCISE,
        LIST,
        LESSON
    }

    private static final int MAX_HINTS = 3;

    private final Path kit;
    private final LiveBoard board;
    private final WatchScreen screen;
    private final List<String> ids;
    private final Map<String, List<Observation>> observations = new LinkedHashMap<>();
    private final Map<String, List<String>> refused = new LinkedHashMap<>();
    private Shown shown = Shown.EXERCISE;
    private String focus;
    private int hintLevel;

    /**
     * @param kit the folder with the kit's {@code pom.xml}
     * @param focus the id of the exercise to begin with
     */
    WatchView(Path kit, LiveBoard board, WatchScreen screen, String focus) {
        this.kit = kit;
        this.board = board;
        this.screen = screen;
        this.focus = focus;
        this.ids = board.rubric().exercises().stream().map(ExerciseRubric::id).toList();
    }

    /** Returns the id of the exercise that is shown in full. */
    String focus() {
        return focus;
    }

    /** Turns to an exercise. */
    void saved(String exercise) {
        focus = exercise;
        hintLevel = 0;
        shown = Shown.EXERCISE;
    }

    /** Takes the result of an exercise in place of its last one. */
    void tested(String exercise, List<Observation> seen) {
        refused.remove(exercise);
        observations.put(exercise, seen);
    }

    /** Notes why an exercise was not run. Its last result stays. */
    void refused(String exercise, List<String> messages) {
        refused.put(exercise, messages);
    }

    /** Shows something else. */
    void obey(Key key) throws IOException {
        switch (key) {
            case HINT -> {
                hintLevel = shown == Shown.EXERCISE ? Math.min(MAX_HINTS, hintLevel + 1) : hintLevel;
                shown = Shown.EXERCISE;
            }
            case NEXT -> saved(ids.get((ids.indexOf(focus) + 1) % ids.size()));
            case LIST -> shown = Shown.LIST;
            case LESSON -> shown = Shown.LESSON;
            case ALL, QUIT -> throw new IllegalArgumentException(key + " shows nothing");
        }
        paint();
    }

    /** Paints the board of the last run, whoever made it. */
    void paintLast() throws IOException {
        String last = board.last()
                .map(text -> text + "This is the board of the last run. ")
                .orElse("");
        screen.paint(last + "All exercises run now, which takes some seconds.", refused);
    }

    void paint() throws IOException {
        boolean complete = ids.stream().allMatch(id -> observations.containsKey(id) || refused.containsKey(id));
        String text =
                switch (shown) {
                    case EXERCISE -> board.of(all(), List.of(focus), hintLevel, complete);
                    case LIST -> board.of(all(), List.of(), hintLevel, complete);
                    case LESSON -> lesson();
                };
        screen.paint(text, refused);
    }

    private List<Observation> all() {
        return observations.values().stream().flatMap(List::stream).toList();
    }

    private String lesson() throws IOException {
        Path file = Path.of("src/main/java/cardinality", focus, "README.md");
        String place = file.toString().replace('\\', '/');
        try {
            return Files.readString(kit.resolve(file)) + System.lineSeparator() + place;
        } catch (NoSuchFileException e) {
            return place + " is missing";
        }
    }
}
