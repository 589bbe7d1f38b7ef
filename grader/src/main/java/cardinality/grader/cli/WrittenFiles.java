package cardinality.grader.cli;

import java.nio.file.Path;
import java.util.List;

/** The line that says where results were written. */
final class WrittenFiles {

    private WrittenFiles() {}

    /** @param files the written files, the most important one first; it alone is named */
    static String line(List<Path> files) {
        int others = files.size() - 1;
        String kind = files.get(0).toString().endsWith(".html") ? "page" : "file";
        String more = others == 0
                ? ""
                : others == 1 ? " and one " + kind + " more" : " and " + others + " " + kind + "s more";
        return "written: " + files.get(0) + more;
    }
}
