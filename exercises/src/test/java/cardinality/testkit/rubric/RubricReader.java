package cardinality.testkit.rubric;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Reads a {@code rubric.properties}: {@code title}, {@code order}, {@code classes}, {@code builds-on} (optional),
 * {@code good-answer} and {@code criteria} of the exercise, then per criterion {@code <name>.title}, {@code .points}, {@code .requires}
 * (optional) and {@code .hint.1} to {@code .hint.3}, {@code advice} (optional) with a {@code <name>.title} each, and
 * {@code misconception.<CODE>} for each misconception its tests name.
 */
public final class RubricReader {

    private static final int HINTS = 3;

    private final String exercise;
    private final Properties properties;

    private RubricReader(String exercise, Properties properties) {
        this.exercise = exercise;
        this.properties = properties;
    }

    /**
     * Reads the rubric of one exercise.
     *
     * @param exercise id of the exercise
     * @param source UTF-8 text in the format of {@link Properties#load(Reader)}
     * @throws IllegalArgumentException if a key is missing or its value is invalid; the message says which
     */
    public static ExerciseRubric read(String exercise, Reader source) throws IOException {
        Properties properties = new Properties();
        properties.load(source);
        return new RubricReader(exercise, properties).read();
    }

    private ExerciseRubric read() {
        List<Criterion> criteria = new ArrayList<>();
        for (String name : list("criteria")) {
            criteria.add(criterion(name));
        }
        if (criteria.isEmpty()) {
            throw wrong("criteria", "names at least one criterion");
        }
        List<Advice> advice = list("advice").stream()
                .map(name -> new Advice(id(name), text(name + ".title")))
                .toList();
        Map<String, String> misconceptions = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("misconception."))
                .forEach(key -> misconceptions.put(key.substring("misconception.".length()), text(key)));
        return new ExerciseRubric(
                exercise,
                text("title"),
                number("order"),
                list("classes"),
                list("builds-on"),
                criteria,
                advice,
                misconceptions,
                text("good-answer"));
    }

    private Criterion criterion(String name) {
        List<String> hints = new ArrayList<>();
        for (int level = 1; level <= HINTS; level++) {
            hints.add(text(name + ".hint." + level));
        }
        List<String> requires = list(name + ".requires").stream().map(this::id).toList();
        return new Criterion(id(name), text(name + ".title"), number(name + ".points"), requires, hints);
    }

    private String id(String criterion) {
        return exercise + "." + criterion;
    }

    private String text(String key) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw wrong(key, "has a text");
        }
        return value;
    }

    private int number(String key) {
        try {
            int number = Integer.parseInt(text(key));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for everything that is not a whole number.
        }
        throw wrong(key, "is a whole number, 0 or more");
    }

    private List<String> list(String key) {
        return Arrays.stream(properties.getProperty(key, "").split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private IllegalArgumentException wrong(String key, String rule) {
        return new IllegalArgumentException("rubric of " + exercise + ": '" + key + "' " + rule);
    }
}
