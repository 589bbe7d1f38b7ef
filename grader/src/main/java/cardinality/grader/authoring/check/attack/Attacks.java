package cardinality.grader.authoring.check.attack;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.model.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates the attacks on an exercise: each kind on each single method, then on all methods together. */
public final class Attacks {

    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"");

    private Attacks() {}

    /**
     * Returns all attacks on an exercise, in a fixed order; none if the exercise consists only of mappings.
     *
     * @param exercise the id of the exercise
     * @param reference the reference of the exercise, in which the attacks replace only methods
     * @param stubs the stubs of the exercise, which show the methods that students write
     * @param below the reference of the exercises that it builds on
     */
    public static List<Attack> on(
            String exercise, List<SourceFile> reference, List<SourceFile> stubs, List<SourceFile> below) {
        List<SourceFile> all = new ArrayList<>(reference);
        all.addAll(below);
        Bodies bodies = new Bodies(new Values(all), table(all));
        List<Attack> attacks = new ArrayList<>();
        List<StudentMethod> methods = methods(reference, stubs);
        Set<String> kinds = new LinkedHashSet<>();
        for (StudentMethod method : methods) {
            bodies.of(method).forEach((kind, body) -> {
                attacks.add(Attack.of(exercise, method.name(), kind, with(reference, Map.of(method, body))));
                kinds.add(kind);
            });
        }
        for (String kind : methods.size() > 1 ? kinds : Set.<String>of()) {
            Map<StudentMethod, String> replaced = new LinkedHashMap<>();
            methods.forEach(method -> replaced.put(method, bodies.closest(method, kind)));
            attacks.add(Attack.of(exercise, Attack.ALL, kind, with(reference, replaced)));
        }
        return attacks;
    }

    private static List<StudentMethod> methods(List<SourceFile> reference, List<SourceFile> stubs) {
        List<StudentMethod> methods = new ArrayList<>();
        for (SourceFile file : reference) {
            stubs.stream()
                    .filter(stub -> stub.className().equals(file.className()))
                    .forEach(stub -> methods.addAll(StudentMethod.in(file, stub)));
        }
        return methods;
    }

    private static List<SourceFile> with(List<SourceFile> reference, Map<StudentMethod, String> bodies) {
        return reference.stream()
                .map(file -> {
                    List<Edit> edits = new ArrayList<>();
                    StringBuilder added = new StringBuilder();
                    bodies.forEach((method, body) -> {
                        if (method.fileName().equals(file.fileName())) {
                            Edit edit = method.withBody(body);
                            if (edit.start() == edit.end()) {
                                added.append(edit.replacement());
                            } else {
                                edits.add(edit);
                            }
                        }
                    });
                    if (!added.isEmpty()) {
                        int end = file.text().lastIndexOf('}');
                        edits.add(new Edit(end, end, added.toString()));
                    }
                    return new SourceFile(file.className(), Edit.apply(file.text(), edits));
                })
                .toList();
    }

    private static Optional<String> table(List<SourceFile> sources) {
        return sources.stream()
                .map(source -> TABLE.matcher(source.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
