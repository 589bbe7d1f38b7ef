package cardinality.grader;

import cardinality.grader.cli.CommandLineInterface;

/** Entry point of {@code grader.jar}. */
public final class Main {

    private Main() {}

    /** @param args a command and its options; see {@code --help} */
    public static void main(String[] args) {
        System.exit(CommandLineInterface.run(args));
    }
}
