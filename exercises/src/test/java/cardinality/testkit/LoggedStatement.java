package cardinality.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One execution in a {@link StatementLog}.
 *
 * @param cause the student's line that caused it, if the log was asked for it
 */
record LoggedStatement(ExecutedStatement executed, Optional<CallSite> cause) {

    /** Whether it is the same statement with the same cause. */
    boolean isLike(LoggedStatement other) {
        return executed.sql().equals(other.executed.sql()) && cause.equals(other.cause);
    }

    /**
     * Folds equal statements of a log.
     *
     * @param summed its statements, added up
     */
    static Evidence evidence(
            List<LoggedStatement> log, List<ExecutedStatement> summed, OptionalInt bound, List<String> schema) {
        List<String> texts = summed.stream()
                .limit(Feedback.MAX_STATEMENTS)
                .map(ExecutedStatement::sql)
                .toList();
        List<Evidence.Run> runs = new ArrayList<>();
        int i = 0;
        while (i < log.size()) {
            LoggedStatement first = log.get(i);
            int statement = texts.indexOf(first.executed().sql());
            if (statement < 0 || runs.size() == Evidence.MAX_RUNS) {
                break;
            }
            int times = 0;
            while (i < log.size() && log.get(i).isLike(first)) {
                times += log.get(i).executed().count();
                i++;
            }
            runs.add(new Evidence.Run(statement, Math.max(1, times), first.cause()));
        }
        int more = log.subList(i, log.size()).stream()
                .mapToInt(logged -> logged.executed().count())
                .sum();
        return new Evidence(runs, more, bound, schema);
    }
}
