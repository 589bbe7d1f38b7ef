package cardinality.testkit.drawing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a part of the made schema differs from the schema that was asked for. */
public enum Mark {
    SAME("", null),
    EXTRA("+", "plus"),
    MISSING("−", "minus"),
    OTHER("≠", "other");

    private final String sign;
    private final @Nullable String style;

    Mark(String sign, @Nullable String style) {
        this.sign = sign;
        this.style = style;
    }

    /** The sign beside the part; empty where nothing differs. */
    public String sign() {
        return sign;
    }

    /**
     * The classes in the stylesheet; null where nothing differs.
     *
     * @param fault whether a criterion failed on the difference
     */
    @Nullable
    String style(boolean fault) {
        return style != null && fault ? style + " fault" : style;
    }

    /** Compares a part that one of the two may lack. */
    static <T> Mark of(Optional<T> asked, Optional<T> made) {
        if (asked.isEmpty()) {
            return EXTRA;
        }
        if (made.isEmpty()) {
            return MISSING;
        }
        return asked.equals(made) ? SAME : OTHER;
    }
}
