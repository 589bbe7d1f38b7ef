package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.process.MachineFault;
import cardinality.testkit.page.PlainText;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;

/** All commands together. */
@Command(
        name = "grader",
        description = "Grades exercises on ORM relationships.",
        subcommands = {
            GradeCommand.class,
            MergeCommand.class,
            ReportCommand.class,
            RescoreCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            MutantsCommand.class,
            BenchmarkCommand.class,
            StarterKitCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineInterface.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:graded",
            "1:a submission could not be graded because the grader itself failed, or a check of the kit failed",
            "2:wrong usage, a submission or results that do not exist or are broken, a class in which nobody has a file of"
                    + " the kit, or shards that do not form a class",
            "3:below --fail-under"
        })
public final class CommandLineInterface {

    static final int GRADED = 0;
    static final int GRADER_ERROR = 1;
    static final int USAGE = 2;
    static final int BELOW = 3;

    private CommandLineInterface() {}

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    public static int run(String... args) {
        return run(Clock.systemUTC(), args);
    }

    /** @param clock tells commands the time that stands in results */
    static int run(Clock clock, String... args) {
        Optional<String> shortage = OpenFiles.shortage();
        if (shortage.isPresent()) {
            System.err.println("grader: stopped: " + shortage.get());
            return GRADER_ERROR;
        }
        CommandLine commandLine = commandLine(clock);
        commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (thrown instanceof UsageException usage) {
                err.println("grader: " + usage.getMessage());
                return USAGE;
            }
            if (thrown instanceof MachineFault fault) {
                err.println("grader: stopped: " + PlainText.line(String.valueOf(fault.getMessage())));
                return GRADER_ERROR;
            }
            err.println("grader: internal error: " + thrown + "; please report it with this line");
            if (Boolean.getBoolean("cardinality.debug")) {
                thrown.printStackTrace(err);
            }
            return GRADER_ERROR;
        });
        commandLine.setParameterExceptionHandler((wrong, given) -> {
            CommandLine command = wrong.getCommandLine();
            command.getErr()
                    .println("grader: " + wrong.getMessage() + "; see '"
                            + command.getCommandSpec().qualifiedName() + " --help'");
            return USAGE;
        });
        try {
            return args.length == 0 ? commandLine.execute("--help") : commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            // Threads as well: a machine that allows no more of them refuses them with this error.
            commandLine
                    .getErr()
                    .println("grader: stopped: this machine refuses the grader what it needs: " + e.getMessage());
            return GRADER_ERROR;
        }
    }

    /** Creates the parser of command lines; it does not run anything. */
    static CommandLine commandLine(Clock clock) {
        return new CommandLine(new CommandLineInterface(), new Commands(clock))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Creates commands, those that need it with a clock. */
    private record Commands(Clock clock) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == GradeCommand.class) {
                return type.cast(new GradeCommand(clock));
            }
            return type == RescoreCommand.class
                    ? type.cast(new RescoreCommand(clock))
                    : CommandLine.defaultFactory().create(type);
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Kit kit = Kit.load();
            return new String[] {"grader " + kit.version(), "rubric " + kit.rubricDigest()};
        }
    }
}
