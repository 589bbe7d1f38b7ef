package cardinality.grader.authoring.check.attack;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.model.SourceFile;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A method that a student writes: a gap in the stub, or a method that differs between stub and reference or exists only
 * in one of them.
 *
 * @param name {@code Bulk.retitle}
 * @param fileName the file of the reference that contains it
 * @param returnType the return type as written
 * @param entityManager the parameter for access to the database, if there is one
 * @param place the edit that inserts its body, without the body
 * @param head the declaration before the body if the reference has no such method; otherwise empty
 */
record StudentMethod(
        String name, String fileName, String returnType, Optional<String> entityManager, Edit place, String head) {

    private static final String GAP = "UnsupportedOperationException(\"TODO";

    /**
     * Returns the methods that a student writes in one file of an exercise. Constructors are given, and so are methods
     * that are unchanged from the stub.
     */
    static List<StudentMethod> in(SourceFile reference, SourceFile stub) {
        ParsedSource referenceSource = ParsedSource.of(reference);
        ParsedSource stubSource = ParsedSource.of(stub);
        Map<String, MethodTree> stubs = methods(stubSource);
        List<StudentMethod> written = new ArrayList<>();
        Map<String, MethodTree> known = new HashMap<>();
        for (Member member : referenceSource.members()) {
            member.method().filter(method -> method.getReturnType() != null).ifPresent(method -> {
                String signature = signature(member, method);
                known.put(signature, method);
                MethodTree before = stubs.get(signature);
                if (before == null || !body(stubSource, before).equals(body(referenceSource, method))) {
                    written.add(replaced(reference, referenceSource, member.name(), method));
                }
            });
        }
        for (Member member : stubSource.members()) {
            member.method()
                    .filter(method -> !known.containsKey(signature(member, method)))
                    .filter(method -> body(stubSource, method).contains(GAP))
                    .ifPresent(method -> written.add(added(reference, stubSource, member.name(), method)));
        }
        return written;
    }

    /** Returns the edit of the reference that gives the method this body. */
    Edit withBody(String body) {
        return new Edit(place.start(), place.end(), head + "{ " + body + " }" + (head.isEmpty() ? "" : "\n"));
    }

    private static StudentMethod replaced(SourceFile file, ParsedSource source, String name, MethodTree method) {
        return of(file, source, name, method, source.replace(method.getBody(), ""), "");
    }

    /** An attack adds methods that the reference need not declare, such as those of a record. */
    private static StudentMethod added(SourceFile file, ParsedSource stub, String name, MethodTree method) {
        int end = file.text().lastIndexOf('}');
        String head = "\n    " + stub.text().substring(stub.start(method), stub.start(method.getBody()));
        return of(file, stub, name, method, new Edit(end, end, ""), head);
    }

    private static StudentMethod of(
            SourceFile file, ParsedSource source, String name, MethodTree method, Edit place, String head) {
        Optional<String> entityManager = method.getParameters().stream()
                .filter(parameter -> parameter.getType().toString().equals("EntityManager"))
                .map(parameter -> parameter.getName().toString())
                .findFirst();
        return new StudentMethod(
                name, file.fileName(), source.textOf(method.getReturnType()), entityManager, place, head);
    }

    private static Map<String, MethodTree> methods(ParsedSource source) {
        Map<String, MethodTree> methods = new HashMap<>();
        source.members()
                .forEach(member -> member.method().ifPresent(method -> methods.put(signature(member, method), method)));
        return methods;
    }

    private static String signature(Member member, MethodTree method) {
        return method.getParameters().stream()
                .map(VariableTree::getType)
                .map(String::valueOf)
                .collect(Collectors.joining(",", member.name() + "(", ")"));
    }

    private static String body(ParsedSource source, MethodTree method) {
        return source.textOf(method.getBody()).replaceAll("\\s+", " ");
    }
}
