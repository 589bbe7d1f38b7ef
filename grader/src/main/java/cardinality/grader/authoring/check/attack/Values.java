package cardinality.grader.authoring.check.attack;

import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.model.SourceFile;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Expressions of a type that need no work: nothing, an empty value, a constant. */
final class Values {

    private static final Pattern GENERIC = Pattern.compile("(\\w+)<(.+)>");
    private static final Map<String, String> EMPTY = Map.of(
            "List", "new java.util.ArrayList<>()",
            "Collection", "new java.util.ArrayList<>()",
            "Iterable", "new java.util.ArrayList<>()",
            "Set", "new java.util.HashSet<>()",
            "Map", "new java.util.HashMap<>()",
            "Optional", "java.util.Optional.empty()",
            "String", "\"\"");
    private static final Map<String, String> CONSTANTS = Map.of(
            "boolean", "true",
            "Boolean", "true",
            "int", "1",
            "Integer", "1",
            "long", "1L",
            "Long", "1L",
            "String", "\"constant\"",
            "Object", "\"constant\"");

    /** The parameter types of a public or canonical constructor, by simple class name. */
    private final Map<String, List<String>> constructors = new HashMap<>();

    /** @param sources the sources that declare classes other than those of Java */
    Values(List<SourceFile> sources) {
        for (SourceFile file : sources) {
            ParsedSource source = ParsedSource.of(file);
            for (Member member : source.members()) {
                String type = member.owner().getSimpleName().toString();
                if (member.isClass() && member.owner().getKind() == Tree.Kind.RECORD) {
                    constructors.put(
                            type,
                            types(member.owner().getMembers().stream()
                                    .filter(VariableTree.class::isInstance)
                                    .map(VariableTree.class::cast)
                                    .toList()));
                }
                member.method()
                        .filter(method -> method.getReturnType() == null)
                        .filter(method -> method.getModifiers().getFlags().contains(Modifier.PUBLIC))
                        .map(MethodTree::getParameters)
                        .ifPresent(parameters -> constructors.put(type, types(parameters)));
            }
        }
    }

    /** Returns {@code null}, 0 or {@code false}; empty for {@code void}. */
    static Optional<String> nothing(String type) {
        return switch (type) {
            case "void" -> Optional.empty();
            case "boolean" -> Optional.of("false");
            case "int", "long", "short", "byte", "double", "float" -> Optional.of("0");
            default -> Optional.of("null");
        };
    }

    /** Returns an empty value, if the type has one. */
    static Optional<String> empty(String type) {
        return Optional.ofNullable(EMPTY.get(type.replaceAll("<.*", "")));
    }

    /** Returns a made-up value, if one can be created. */
    Optional<String> constant(String type) {
        Matcher generic = GENERIC.matcher(type);
        if (generic.matches()) {
            return constant(generic.group(2)).flatMap(element -> switch (generic.group(1)) {
                case "List", "Collection", "Iterable" ->
                    Optional.of("new java.util.ArrayList<>(java.util.List.of(" + element + "))");
                case "Set" -> Optional.of("new java.util.HashSet<>(java.util.Set.of(" + element + "))");
                case "Optional" -> Optional.of("java.util.Optional.of(" + element + ")");
                default -> Optional.empty();
            });
        }
        List<String> arguments = constructors.get(type);
        if (arguments == null) {
            return Optional.ofNullable(CONSTANTS.get(type));
        }
        return Optional.of(arguments.stream()
                .map(argument -> Optional.ofNullable(CONSTANTS.get(argument))
                        .or(() -> nothing(argument))
                        .orElse("null"))
                .collect(Collectors.joining(", ", "new " + type + "(", ")")));
    }

    private static List<String> types(List<? extends VariableTree> variables) {
        return variables.stream().map(variable -> variable.getType().toString()).toList();
    }
}
