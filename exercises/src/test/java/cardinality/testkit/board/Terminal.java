package cardinality.testkit.board;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** The terminal of this process. */
public final class Terminal {

    private Terminal() {}

    /** Whether a user sees the output on a terminal that shows colours, and has not turned them off. */
    public static boolean hasColours() {
        return switch (System.getProperty("style.color", "auto")) {
            case "always" -> true;
            case "never" -> false;
            default -> isInteractive() && isCapable() && System.getenv("NO_COLOR") == null;
        };
    }

    /** Whether the terminal obeys control sequences, as far as its environment says. */
    private static boolean isCapable() {
        return System.getenv("CI") == null && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether the terminal can clear its screen, so that a new text may replace the last one. */
    public static boolean canRepaint() {
        return isInteractive() && isCapable();
    }

    /**
     * Whether a user sees the output.
     *
     * <p>Since Java 22 there is a console even without a terminal, and a method that distinguishes the two (JDK-8308591).
     */
    @SuppressWarnings("SystemConsoleNull") // null up to Java 21; from 22 on, the method below exists
    public static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
