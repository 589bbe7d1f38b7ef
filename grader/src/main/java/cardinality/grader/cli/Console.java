package cardinality.grader.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command prints: results to standard output, everything about the run to standard error. */
@Command
final class Console {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Prints what was asked for. */
    void result(String text) {
        command().commandLine().getOut().println(text);
    }

    /** Prints a line about the run. */
    void note(String line) {
        notes().println(line);
    }

    /** Prints a line on something that the user should look at. */
    void warning(String line) {
        note("warning: " + line);
    }

    /** Takes lines about the run. */
    PrintWriter notes() {
        return command().commandLine().getErr();
    }

    private CommandSpec command() {
        return Objects.requireNonNull(command, "picocli sets it");
    }
}
