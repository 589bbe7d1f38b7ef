package cardinality.grader.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Tells whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    /** Since Java 22 there is a console even where there is no terminal, and a method that tells (JDK-8308591). */
    @SuppressWarnings("SystemConsoleNull") // up to Java 21 null is the answer, and from 22 on the method below is there
    static boolean isInteractive() {
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
