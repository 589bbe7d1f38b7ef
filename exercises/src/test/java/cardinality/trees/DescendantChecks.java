package cardinality.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Batches;
import cardinality.testkit.ReadOnly;
import cardinality.testkit.Scope;
import cardinality.trees.Seed.Tree;
import jakarta.persistence.QueryTimeoutException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Checks of {@code Categories.descendants}. */
public final class DescendantChecks {

    /** Statements beyond one per level: for the category itself, a last query that finds nothing, and some spare. */
    private static final int SPARE_STATEMENTS = 4;

    /**
     * The test stops an endless recursion, so that it costs no other criterion. A right answer takes some milliseconds
     * of work.
     */
    private static final long MAX_NANOSECONDS_OF_WORK = 500_000_000;

    private static final int SECONDS = 2;
    private static final int MAX_SECONDS = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
        expected("the categories below \"" + start + "\" are " + list(wanted))
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
        boolean none = found(scope, tree, path).stream().noneMatch(tree.below(path)::contains);
        expected("the " + tree.below(path).size() + " categories below it are found, with few statements")
                .butWas("none was found")
                .statements(scope.statements())
                .where(WHERE)
                .misconception("INCOMPLETE")
                .unless(!none);
        int levels = tree.levelsBelow(path);
        int categories = tree.below(path).size();
        int most = levels + SPARE_STATEMENTS;
        int selects = scope.statements().selects();
        requireProxiesByKey(scope, selects > most);
        expected("at most " + most + " statements for " + categories + " categories on " + levels + " levels")
                .butWas(selects + " statements")
                .statements(scope.statements())
                .atMost(most)
                .where(WHERE)
                .misconception(selects < categories ? "LEVEL_IN_PARTS" : "N_PLUS_1")
                .unless(selects <= most);
    }

    /** Fails if three times as many categories on the same levels take more statements. */
    public static void requireNoGrowth(Scope scope, Tree tree, String fewer, String more) {
        found(scope, tree, fewer);
        int few = scope.statements().selects();
        found(scope, tree, more);
        int many = scope.statements().selects();
        int categories = tree.below(more).size();
        int most = few + Batches.statements(scope.fromTransaction(Batches::sizeIn), categories);
        requireProxiesByKey(scope, many > most);
        expected("at most " + most + " statements for " + categories + " categories; "
                        + tree.below(fewer).size() + " on the same number of levels took " + few)
                .butWas(many + " statements")
                .statements(scope.statements())
                .atMost(most)
                .where(WHERE)
                .misconception(many < categories / 2 ? "LEVEL_IN_PARTS" : "N_PLUS_1")
                .unless(many <= most);
    }

    /** A proxy knows the primary key only. A foreign key to something else is a mistake of its own, and told once. */
    private static void requireProxiesByKey(Scope scope, boolean tooMany) {
        if (tooMany) {
            KeyChecks.requirePrimaryKey(scope);
        }
    }

    /** The names that are found, sorted; afterwards the log holds the statements for it. */
    private static List<String> found(Scope scope, Tree tree, String path) {
        List<String> names = new ArrayList<>();
        for (int seconds = SECONDS; ; seconds *= 2) {
            int timeout = seconds;
            long start = THREADS.getCurrentThreadCpuTime();
            Optional<RuntimeException> refusal = scope.attemptReading(em -> {
                em.setProperty("jakarta.persistence.query.timeout", timeout * 1_000);
                scope.statements().clear();
                List<Category> found = new Categories().descendants(em, tree.id(path));
                expected("a list, possibly an empty one")
                        .butWas("null")
                        .where(WHERE)
                        .misconception("NULL_RESULT")
                        .unless(found != null);
                found.forEach(category -> names.add(category.getName()));
                found.forEach(category -> expected("categories that Hibernate has loaded")
                        .butWas("a Category was not loaded from a row")
                        .where(WHERE)
                        .misconception("MADE_UP")
                        .unless(scope.loadedIdOf(category).isPresent()));
            });
            ReadOnly.require(scope.statements(), refusal, WHERE);
            if (refusal.isEmpty()) {
                return names.stream().sorted().toList();
            }
            if (!(refusal.get() instanceof QueryTimeoutException)) {
                throw refusal.get();
            }
            // On a busy machine a query can wait that long. Only processor time shows that it is endless, not waiting.
            boolean waited = THREADS.getCurrentThreadCpuTime() - start < MAX_NANOSECONDS_OF_WORK;
            expected("a query that ends")
                    .butWas("it never stopped finding rows, and was cancelled")
                    .where(WHERE)
                    .misconception("ENDLESS_RECURSION")
                    .unless(waited && seconds < MAX_SECONDS);
            names.clear();
        }
    }

    private static String list(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        boolean repeated = new TreeSet<>(names).size() < names.size();
        return names.size() + (repeated ? ", some more than once: " : ": ") + String.join(", ", names);
    }
}
