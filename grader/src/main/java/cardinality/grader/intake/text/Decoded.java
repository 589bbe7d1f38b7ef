package cardinality.grader.intake.text;

import java.util.Optional;

/** Bytes that may be text. */
public sealed interface Decoded {

    /** Text, without a byte order mark. */
    record Text(String text) implements Decoded {}

    /**
     * Bytes whose encoding is not certain.
     *
     * @param seemsToBe the name of an encoding that is likely; empty if they may be no text at all
     */
    record Unsure(Optional<String> seemsToBe) implements Decoded {}
}
