package cardinality.testkit.internal;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Causes;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Expectation;
import cardinality.testkit.Fact;
import cardinality.testkit.Reason;
import cardinality.testkit.diagnosis.mapping.MappingDiagnosis;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.QueryException;
import org.hibernate.QueryParameterException;
import org.hibernate.exception.SQLGrammarException;
import org.hibernate.query.UnknownParameterException;

/**
 * Turns an unexpected exception into feedback. Messages come from a student or from Hibernate, so they are used only as
 * text.
 */
public final class Explanation {

    /** The messages of Hibernate about an unknown type in {@code select new}, {@code cast} and {@code treat}. */
    private static final Pattern UNKNOWN_TYPE = Pattern.compile(
            "(?:Could not resolve class|unrecognized cast target type:|Could not resolve treat target type) '?([\\w.$]+)");

    private Explanation() {}

    /** The mapping was refused, so all tests over it fail with the same feedback. */
    static CriterionFailure ofRefusedMapping(Throwable thrown, List<Class<?>> entities) {
        return MappingDiagnosis.ofRefused(thrown, entities);
    }

    public static CriterionFailure of(Throwable thrown) {
        if (thrown instanceof NoSuchMethodError) {
            return ofMissingMethod(thrown);
        }
        List<Throwable> chain = Causes.of(thrown).toList();
        Expectation expectation;
        if (thrown instanceof StackOverflowError) {
            expectation = expected("no exception")
                    .butWas("methods that call each other endlessly: " + String.join(", ", cycleIn(thrown)));
        } else if (chain.stream().anyMatch(Explanation::isParameterMismatch)) {
            expectation = expected("a value for each parameter of the query")
                    .butWas(describe(Causes.root(thrown)))
                    .misconception("PARAMETER_MISMATCH");
        } else if (chain.stream().anyMatch(Explanation::isRefusedQuery)) {
            expectation = expected("a query that Hibernate and the database accept")
                    .butWas(reasonOfRefusedQuery(Causes.root(thrown)))
                    .misconception("QUERY_REFUSED");
        } else {
            expectation = expected("no exception").butWas(describe(thrown));
            Throwable root = Causes.root(thrown);
            if (root != thrown) {
                expectation.fact("caused by", describe(root));
            }
            if (Exercises.isThrownBySetter(root)) {
                expectation.misconception("SETTER_THROWS");
            }
        }
        chain.forEach(cause -> Exercises.placeIn(cause).ifPresent(expectation::where));
        return expectation.failure();
    }

    private static boolean isParameterMismatch(Throwable thrown) {
        return thrown instanceof QueryParameterException || thrown instanceof UnknownParameterException;
    }

    /** Whether Hibernate could not parse the query, or the database could not parse the generated SQL. */
    private static boolean isRefusedQuery(Throwable thrown) {
        return thrown instanceof QueryException || thrown instanceof SQLGrammarException;
    }

    private static String reasonOfRefusedQuery(Throwable root) {
        Matcher type = UNKNOWN_TYPE.matcher(messageOf(root));
        return type.find()
                ? "it names a type that is not there, or not for queries: " + type.group(1)
                : "it was refused: " + describe(root);
    }

    /**
     * The message of the error has the form
     * {@code 'void cardinality.onetomany.User.addPost(cardinality.onetomany.Post)'}.
     */
    private static CriterionFailure ofMissingMethod(Throwable thrown) {
        String[] words = messageOf(thrown).replaceAll("\\(.*", "").split("[ .']+", -1);
        String method = words.length < 2 ? "such method" : words[words.length - 2] + "." + words[words.length - 1];
        return expected("the methods that the stub came with, with their parameters")
                .butWas("there is no " + method.replace(".<init>", " constructor")
                        + " any more, or it takes or returns something else")
                .misconception("SIGNATURE_CHANGED")
                .failure();
    }

    private static String describe(Throwable thrown) {
        String message = messageOf(thrown);
        String name = thrown.getClass().getSimpleName();
        return message.isEmpty()
                ? name
                : name + ": " + Reason.plain(message.lines().findFirst().orElse(""));
    }

    /** The exception can be a student's own class, and its method can do anything. */
    private static String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : Text.capped(message, Fact.MAX_LENGTH);
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** Sorted, because the place in the cycle at which the stack overflows is random. */
    private static Set<String> cycleIn(Throwable overflow) {
        Set<String> cycle = new TreeSet<>();
        for (StackTraceElement frame : overflow.getStackTrace()) {
            if (Exercises.isExerciseClass(frame.getClassName())) {
                String owner =
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                cycle.add(owner + "." + frame.getMethodName());
            }
        }
        return cycle;
    }
}
