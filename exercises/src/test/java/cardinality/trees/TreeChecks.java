package cardinality.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.Expectation;
import cardinality.testkit.Reason;
import cardinality.testkit.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks of categories in memory, and of the rows behind them. */
public final class TreeChecks {

    private TreeChecks() {}

    /** The names in table categories, sorted. */
    public static Set<String> names(Scope scope) {
        return scope.table("categories").rows().stream()
                .map(row -> String.valueOf(row.get("name")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The outcome of an action, for feedback: why it was refused, or what the table holds afterwards. */
    public static String outcome(Optional<RuntimeException> refusal, Scope scope) {
        return refusal.map(e -> "it was refused and rolled back: " + Reason.of(e))
                .orElseGet(() -> "table categories holds " + String.join(", ", names(scope)));
    }

    /** Calls {@code addChild} with categories that it has to accept. */
    public static void add(Category parent, Category child) {
        boolean namesakes = child.getName().equals(parent.getName());
        String what = namesakes
                ? "a category can be added below another one with the same name"
                : "\"" + child.getName() + "\" can be added below \"" + parent.getName() + "\"";
        try {
            comesToAnEnd(() -> parent.addChild(child));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw expected(what + ", which is neither the same nor below it")
                    .butWas("it was refused, with an " + e.getClass().getSimpleName())
                    .where("Category.addChild")
                    .misconception("OVER_REFUSED")
                    .failure();
        } catch (NullPointerException e) {
            if (parent.getChildren() != null) {
                throw nullMet().failure();
            }
            throw expected("a new category has an empty collection")
                    .butWas("it has none: Category.children is null")
                    .where("Category.children")
                    .misconception("NO_COLLECTION")
                    .failure();
        }
    }

    private static Expectation nullMet() {
        return expected("addChild can be called with any two categories: new or saved, with a parent or without")
                .butWas("it ended with a NullPointerException")
                .where("Category.addChild")
                .misconception("NULL_YET");
    }

    /** Calls {@code removeChild}. */
    public static void remove(Category parent, Category child) {
        comesToAnEnd(() -> parent.removeChild(child));
    }

    /** Runs an action and fails if methods of the exercise call each other endlessly. */
    static void comesToAnEnd(Runnable action) {
        try {
            action.run();
        } catch (StackOverflowError e) {
            // A method that was called only when the stack ran out is in the trace once.
            Set<String> calls = Arrays.stream(e.getStackTrace())
                    .filter(frame -> frame.getClassName().equals(Category.class.getName()))
                    .collect(Collectors.groupingBy(
                            frame -> "Category." + frame.getMethodName(), TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(call -> call.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            throw expected("a call that ends")
                    .butWas("these methods call each other endlessly: " + String.join(", ", calls))
                    .misconception("ENDLESS_CALLS")
                    .failure();
        }
    }

    /** Fails unless both sides say that one category is directly below the other. */
    public static void requireBelow(Category parent, Category child, String where, String misconception) {
        boolean held = ByReference.holds(parent.getChildren(), child);
        Category found = child.getParent();
        expected("\"" + child.getName() + "\" is directly below \"" + parent.getName()
                        + "\", on both sides, before any SQL")
                .butWas(
                        found == parent
                                ? "getChildren() does not contain it"
                                : "getParent() returns " + (found == null ? "null" : "\"" + found.getName() + "\""))
                .where(where)
                .misconception(isTakenForAnother(parent, child) ? "LOST_IN_SET" : misconception)
                .unless(found == parent && held);
    }

    private static boolean isTakenForAnother(Category parent, Category child) {
        return parent.getChildren() != null
                && !ByReference.holds(parent.getChildren(), child)
                && parent.getChildren().contains(child);
    }

    /** Fails if one call of {@code addChild} added a child more than once. */
    public static void requireOnce(Category parent, Category child) {
        long times = ByReference.times(parent.getChildren(), child);
        expected("\"" + child.getName() + "\" was added once and is among the children of \"" + parent.getName()
                        + "\" once")
                .butWas("getChildren() contains it " + times + " times")
                .where("Category.addChild")
                .misconception("TWICE")
                .unless(times <= 1);
    }

    /** Fails if a category holds one that is not its child. */
    public static void requireNotHeld(Category parent, Category child, String where, String misconception) {
        expected("\"" + child.getName() + "\" is not among the children of \"" + parent.getName()
                        + "\", before any SQL")
                .butWas("getChildren() still contains it")
                .where(where)
                .misconception(misconception)
                .unless(!ByReference.holds(parent.getChildren(), child));
    }

    /** Fails unless a category is refused as a child, and nothing changes. All of them are linked, on both sides. */
    public static void requireRefusal(Category parent, Category child, List<Category> all) {
        String place = parent == child ? "itself" : "\"" + parent.getName() + "\", which is below it";
        requireRefusal(parent, child, all, "\"" + child.getName() + "\" cannot be added below " + place, "CYCLE");
    }

    /**
     * Fails unless a category is refused as a child, and nothing changes.
     *
     * @param what what has to be refused, for the feedback
     * @param idea the misconception behind a cycle
     */
    public static void requireRefusal(Category parent, Category child, List<Category> all, String what, String idea) {
        List<String> before = all.stream().map(TreeChecks::links).toList();
        Optional<RuntimeException> refusal = attempt(parent, child);
        List<String> after = all.stream().map(TreeChecks::links).toList();
        nullMet().unless(refusal.isEmpty() || !(refusal.get() instanceof NullPointerException));
        expected(what + ": addChild throws an IllegalArgumentException")
                .butWas(refusal.map(e -> "it threw " + e.getClass().getSimpleName())
                        .orElse(
                                before.equals(after)
                                        ? "it returned normally, but it changed nothing"
                                        : "it returned normally, and the change was made"))
                .where("Category.addChild")
                .misconception(refusal.isPresent() ? "OTHER_EXCEPTION" : before.equals(after) ? "SILENT_REFUSAL" : idea)
                .unless(refusal.isPresent() && refusal.get() instanceof IllegalArgumentException);
        for (int i = 0; i < all.size(); i++) {
            expected("if addChild refuses, nothing changes")
                    .butWas(after.get(i) + "; before: " + before.get(i))
                    .where("Category.addChild")
                    .misconception("HALF_DONE")
                    .unless(after.get(i).equals(before.get(i)));
        }
    }

    private static Optional<RuntimeException> attempt(Category parent, Category child) {
        try {
            comesToAnEnd(() -> parent.addChild(child));
            return Optional.empty();
        } catch (RuntimeException e) {
            if (e instanceof UnsupportedOperationException
                    && String.valueOf(e.getMessage()).startsWith("TODO")) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    private static String links(Category category) {
        Category parent = category.getParent();
        String above = parent == null ? "no parent" : "parent \"" + parent.getName() + "\"";
        Collection<Category> children = category.getChildren();
        Set<String> below = (children == null ? List.<Category>of() : children)
                .stream().map(child -> "\"" + child.getName() + "\"").collect(Collectors.toCollection(TreeSet::new));
        return "\"" + category.getName() + "\" has " + above + " and "
                + (below.isEmpty() ? "no children" : "children " + String.join(", ", below));
    }
}
