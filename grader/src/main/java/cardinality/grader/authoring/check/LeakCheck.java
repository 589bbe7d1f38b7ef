package cardinality.grader.authoring.check;

import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.rubric.ExerciseRubric;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Searches the starter kit for leaked parts of the reference solutions and of the hidden verifications. */
final class LeakCheck {

    /** Shorter lines, such as a single annotation, can legitimately occur in a lesson or a stub. */
    private static final int TELLING_LENGTH = 30;

    private final Kit kit;
    private final TestCatalog catalog;

    LeakCheck(Kit kit, TestCatalog catalog) {
        this.kit = kit;
        this.catalog = catalog;
    }

    List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        kit.starterKitFiles().forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        for (ExerciseRubric exercise : kit.rubric().exercises()) {
            Set<String> telling = linesOnlyInReference(exercise);
            files.forEach((path, text) -> {
                // A gap in one exercise can be given in the next, so only the files of the same exercise are searched.
                if (path.contains("/cardinality/" + exercise.id() + "/")) {
                    text.lines()
                            .map(String::strip)
                            .filter(telling::contains)
                            .findFirst()
                            .ifPresent(line ->
                                    leaks.add("starter kit: " + path + " holds a line of the solution: " + line));
                }
            });
            for (GradedMethod test : catalog.testsOf(exercise.id())) {
                if (test.isHidden()) {
                    String simpleName =
                            test.className().substring(test.className().lastIndexOf('.') + 1);
                    files.forEach((path, text) -> {
                        if (path.contains(simpleName) || text.contains(simpleName) || text.contains(test.method())) {
                            leaks.add("starter kit: " + path + " mentions a hidden verification: " + simpleName + "."
                                    + test.method());
                        }
                    });
                }
            }
        }
        return leaks;
    }

    private Set<String> linesOnlyInReference(ExerciseRubric exercise) {
        Set<String> telling = new HashSet<>();
        for (SourceFile source : kit.reference(exercise)) {
            source.text()
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= TELLING_LENGTH && !line.startsWith("import "))
                    .forEach(telling::add);
        }
        for (SourceFile stub : kit.stubs(exercise)) {
            stub.text().lines().map(String::strip).forEach(telling::remove);
        }
        return telling;
    }
}
