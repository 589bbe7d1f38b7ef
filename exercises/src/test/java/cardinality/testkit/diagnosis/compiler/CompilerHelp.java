package cardinality.testkit.diagnosis.compiler;

import java.util.List;
import java.util.Optional;

/** Explains errors of the compiler whose message does not say what to do in this kit. */
public final class CompilerHelp {

    /** The first that recognises an error explains it, so special kinds come before general ones. */
    private static final List<Kind> KINDS = List.of(
            new RemovedName(),
            new ForeignLibrary(),
            new RemovedMethod(),
            new MissingImport(),
            new OtherFile(),
            new UnbalancedBraces());

    private CompilerHelp() {}

    /**
     * Returns one or two sentences on what to do.
     *
     * @param message javac's message in English, with the lines that name symbol and location
     * @param files the classes of the exercise whose files are read, without packages
     * @return empty if the message needs no explanation
     */
    public static Optional<String> on(String message, List<String> files) {
        CompilerError error = CompilerError.of(message, files);
        return KINDS.stream().flatMap(kind -> kind.in(error).stream()).findFirst();
    }
}
