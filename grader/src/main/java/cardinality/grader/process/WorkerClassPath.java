package cardinality.grader.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a worker is told this program's class path, whatever letters are in it.
 *
 * @param entries files and folders
 */
record WorkerClassPath(List<Path> entries) {

    /** Where a sandbox shows them, in letters that every encoding knows. */
    private static final String IN_SANDBOX = "/grader/";

    WorkerClassPath {
        entries = List.copyOf(entries);
    }

    static WorkerClassPath own() {
        return new WorkerClassPath(ThisProgram.classPathEntries());
    }

    /** Options of bubblewrap that show each entry under its name in the sandbox. */
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

    /** The class path of a worker without a sandbox. It is started in the folder that this program was started in. */
    String plain() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
