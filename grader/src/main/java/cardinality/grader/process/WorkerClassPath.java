package cardinality.grader.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Passes this program's class path to a worker, whatever characters it contains.
 *
 * @param entries files and folders
 */
record WorkerClassPath(List<Path> entries) {

    /** Where the sandbox mounts the entries, in characters that every encoding has. */
    private static final String IN_SANDBOX = "/grader/";

    WorkerClassPath {
        entries = List.copyOf(entries);
    }

    static WorkerClassPath own() {
        return new WorkerClassPath(ThisProgram.classPathEntries());
    }

    /** The bubblewrap options that mount each entry under its name in the sandbox. */
    List<String> binds() {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (Files.exists(entries.get(i))) {
                options.addAll(List.of("--ro-bind", entries.get(i).toString(), nameInSandbox(i)));
            }
        }
        return options;
    }

    /** The class path of a worker in the sandbox. */
    String inSandbox() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            names.add(nameInSandbox(i));
        }
        return String.join(File.pathSeparator, names);
    }

    private String nameInSandbox(int index) {
        return IN_SANDBOX + index + (Files.isDirectory(entries.get(index)) ? "" : ".jar");
    }

    /** The class path of a worker without a sandbox. The worker starts in this program's working directory. */
    String plain() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
