package cardinality.grader.starterkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A build of the starter kit that has ended.
 *
 * @param status Maven's exit code
 * @param lines what it printed, without colours
 */
record KitBuild(int status, List<String> lines) {

    KitBuild {
        lines = List.copyOf(lines);
    }

    /** Runs Maven in the kit and waits for its end. */
    static KitBuild of(UnzippedKit kit, String... arguments) throws IOException, InterruptedException {
        Path output = kit.folder().resolveSibling("output.txt");
        int status = kit.maven(arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        // Maven ends its output with control sequences that reset the colours.
        return new KitBuild(
                status,
                Files.readString(output)
                        .replaceAll("\u001b\\[[0-9;]*m", "")
                        .lines()
                        .toList());
    }

    String text() {
        return String.join("\n", lines);
    }

    String lastLine() {
        return lines.get(lines.size() - 1);
    }
}
