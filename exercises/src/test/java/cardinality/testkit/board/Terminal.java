package cardinality.testkit.board;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Tells whether a user sees the output. */
public final class Terminal {

    private Terminal() {}

    /**
     * Since Java 22 there is a console even without a terminal, and a method that distinguishes the two (JDK-8308591).
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
