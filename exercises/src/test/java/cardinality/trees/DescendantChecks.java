package cardinality.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Scope;
import cardinality.trees.Seed.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What the tests ask of {@code Categories.descendants}. */
public final class DescendantChecks {

    /** Room beyond one statement a level: for the category itself, a last look that finds nothing, and what they name. */
    private static final int SPARE_STATEMENTS = 4;

    private static final String WHERE = "Categories.descendants";

    private DescendantChecks() {}

    /** Fails unless exactly the categories below one are found. */
    public static void requireAllBelow(Scope scope, Tree tree, String path) {
        List<String> wanted = tree.below(path);
        List<String> found = found(scope, tree, path);
        List<String> missing =
                wanted.stream().filter(name -> !found.contains(name)).toList();
        List<String> strangers =
                found.stream().filter(name -> !wanted.contains(name)).distinct().toList();
        String start = path.substring(path.lastIndexOf('/') + 1);
        expected("below \"" + start + "\" are " + list(wanted))
                .butWas(list(found))
                .where(WHERE)
                .misconception(idea(tree, path, found, missing, strangers, start))
                .unless(missing.isEmpty() && strangers.isEmpty() && found.size() == wanted.size());
    }

    private static String idea(
            Tree tree, String path, List<String> found, List<String> missing, List<String> strangers, String start) {
        if (!missing.isEmpty()) {
            int deepestFound = found.stream()
                    .filter(tree.below(path)::contains)
                    .mapToInt(name -> tree.levelOf(name, path))
                    .max()
                    .orElse(0);
            int highestMissing = missing.stream()
                    .mapToInt(name -> tree.levelOf(name, path))
                    .min()
                    .orElseThrow();
            return deepestFound > 0 && highestMissing > deepestFound ? "FIXED_DEPTH" : "INCOMPLETE";
        }
        if (strangers.equals(List.of(start))) {
            return "ITSELF";
        }
        return strangers.isEmpty() ? "DUPLICATES" : "OTHER_BRANCHES";
    }

    /** Fails if finding the categories below one, and reading their names, takes too many statements. */
    public static void requireFewStatements(Scope scope, Tree tree, String path) {
        found(scope, tree, path);
        int levels = tree.levelsBelow(path);
        int most = levels + SPARE_STATEMENTS;
        int selects = scope.statements().selects();
        expected("at most " + most + " statements for " + tree.below(path).size() + " categories on " + levels
                        + " levels")
                .butWas(selects + " statements")
                .statements(scope.statements())
                .where(WHERE)
                .misconception("N_PLUS_1")
                .unless(selects <= most);
    }

    /** The names that are found, sorted; the log then holds what that took. */
    private static List<String> found(Scope scope, Tree tree, String path) {
        List<String> names = new ArrayList<>();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            scope.statements().clear();
            List<Category> found = new Categories().descendants(em, tree.id(path));
            expected("a list, if need be an empty one")
                    .butWas("null")
                    .where(WHERE)
                    .unless(found != null);
            found.forEach(category -> names.add(category.getName()));
        });
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return names.stream().sorted().toList();
    }

    private static String list(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        boolean repeated = new TreeSet<>(names).size() < names.size();
        return names.size() + (repeated ? ", some more than once: " : ": ") + String.join(", ", names);
    }
}
