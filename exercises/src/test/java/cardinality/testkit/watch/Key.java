package cardinality.testkit.watch;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a user can type. */
enum Key {
    HINT('h', "hint"),
    NEXT('n', "next exercise"),
    ALL('a', "run all"),
    LIST('l', "list"),
    LESSON('o', "open lesson"),
    QUIT('q', "quit");

    private final char letter;
    private final String words;

    Key(char letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /**
     * Returns the lines that tell a user what can be typed.
     *
     * @param raw whether each key is passed on at once
     */
    static String help(boolean raw) {
        return "Save a file to run its tests, or %s:%n  %s"
                .formatted(
                        raw ? "press a key" : "type a letter and Enter",
                        Arrays.stream(values())
                                .map(key -> key.letter + " " + key.words)
                                .collect(Collectors.joining(", ")));
    }

    /** Returns what a letter stands for, if anything. */
    static Optional<Key> of(char letter) {
        return Arrays.stream(values())
                .filter(key -> key.letter == Character.toLowerCase(letter))
                .findFirst();
    }
}
