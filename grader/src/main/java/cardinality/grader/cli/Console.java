package cardinality.grader.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The output of a command: results go to standard output, everything about the run to standard error. */
@Command
final class Console {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Prints a result. */
    void result(String text) {
        command().commandLine().getOut().println(text);
    }

    /** Prints a line about the run. */
    void note(String line) {
        notes().println(line);
    }

    /** Prints a warning. */
    void warning(String line) {
        note("warning: " + line);
    }

    /** The writer for lines about the run. */
    PrintWriter notes() {
        return command().commandLine().getErr();
    }

    private CommandSpec command() {
        return Objects.requireNonNull(command, "picocli sets it");
    }
}
