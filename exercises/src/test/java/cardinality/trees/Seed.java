package cardinality.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.Expectation;
import cardinality.testkit.Reason;
import cardinality.testkit.Scope;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Trees for the tests. Both sides of each link are set directly and every category is persisted separately, so only the
 * tests that are about it find a missing helper or cascade.
 */
public final class Seed {

    private Seed() {}

    /**
     * A stored tree, or several.
     *
     * @param paths each category with the ones above it, such as {@code goods/food/fruit}; no two end in the same name
     * @param ids the id of each path
     */
    public record Tree(List<String> paths, Map<String, Long> ids) {

        /** The id of a category. */
        public Long id(String path) {
            return Optional.ofNullable(ids.get(path)).orElseThrow();
        }

        /** The names of all categories below one, sorted. */
        public List<String> below(String path) {
            return paths.stream()
                    .filter(other -> other.startsWith(path + "/"))
                    .map(Seed::name)
                    .sorted()
                    .toList();
        }

        /** The number of levels below a category. */
        public int levelsBelow(String path) {
            return paths.stream()
                            .filter(other -> other.equals(path) || other.startsWith(path + "/"))
                            .mapToInt(Tree::depth)
                            .max()
                            .orElseThrow()
                    - depth(path);
        }

        /** How far a name is below another category. */
        int levelOf(String name, String path) {
            return paths.stream()
                            .filter(other -> name(other).equals(name))
                            .mapToInt(Tree::depth)
                            .findFirst()
                            .orElseThrow()
                    - depth(path);
        }

        private static int depth(String path) {
            return path.split("/", -1).length;
        }
    }

    /** Saves categories, parents before children, and checks that they are linked. */
    public static Tree tree(Scope scope, String... paths) {
        Map<String, Category> made = new LinkedHashMap<>();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            for (String path : paths) {
                Category category = new Category(name(path));
                Category parent = made.get(above(path));
                if (parent != null) {
                    link(parent, category);
                }
                em.persist(category);
                made.put(path, category);
            }
        });
        if (refusal.isPresent()) {
            if (!(refusal.get() instanceof PersistenceException)) {
                throw refusal.get();
            }
            KeyChecks.requireSharedParents(scope);
            throw refusedRoot(Reason.of(refusal.get())).failure();
        }
        Map<String, Long> ids =
                made.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> idOf(e.getValue())));
        Tree tree = new Tree(List.of(paths), ids);
        for (String path : paths) {
            if (path.contains("/")) {
                requireParent(scope, tree.id(path), tree.id(above(path)));
            }
        }
        return tree;
    }

    /** Reads a category back and fails unless it has this parent. */
    public static void requireParent(Scope scope, Long category, Long parent) {
        Optional<Long> found = scope.fromTransaction(
                em -> Optional.ofNullable(em.find(Category.class, category).getParent())
                        .map(Category::getId));
        expected("a category is saved with the parent that was set on it")
                .butWas(
                        found.isEmpty()
                                ? "it has none when it is read back"
                                : "it has another one when it is read back")
                .where("Category.parent")
                .misconception("NOT_OWNER")
                .unless(found.equals(Optional.of(parent)));
    }

    /** Makes one category a child of another, on both sides. */
    public static void link(Category parent, Category child) {
        TreeChecks.comesToAnEnd(() -> child.setParent(parent));
        if (parent.getChildren() == null || ByReference.holds(parent.getChildren(), child)) {
            return;
        }
        byHand(() -> parent.getChildren().add(child));
        if (!ByReference.holds(parent.getChildren(), child)) {
            // The getter returns only a view: the helper is the only way to change the collection, and it may skip a
            // child that already has the right parent.
            clearParent(child);
            TreeChecks.add(parent, child);
            child.setParent(parent);
        }
    }

    /** Takes a child away from its parent, on both sides. */
    public static void unlink(Category parent, Category child) {
        byHand(() -> parent.getChildren().removeIf(c -> c == child));
        if (ByReference.holds(parent.getChildren(), child)) {
            TreeChecks.remove(parent, child);
        }
        clearParent(child);
    }

    private static void clearParent(Category child) {
        try {
            child.setParent(null);
        } catch (RuntimeException refusesNull) {
            // The tests of the helpers find this.
        }
    }

    private static void byHand(Runnable change) {
        try {
            change.run();
        } catch (UnsupportedOperationException readOnlyView) {
            // The helper takes over.
        }
    }

    private static Expectation refusedRoot(String reason) {
        return expected("a category without a parent can be saved")
                .butWas("it was refused: " + reason)
                .where("Category.parent")
                .misconception("ROOT_REFUSED");
    }

    private static Long idOf(Category category) {
        Long id = category.getId();
        if (id == null) {
            throw expected("a saved category has an id")
                    .butWas("getId() returns null")
                    .where("Category.id")
                    .failure();
        }
        return id;
    }

    private static String above(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
