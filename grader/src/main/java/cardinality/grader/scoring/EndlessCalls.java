package cardinality.grader.scoring;

import cardinality.grader.model.TestResult.TimedOut;
import cardinality.grader.model.TestResults;
import cardinality.testkit.source.MemberLines;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The student's methods that tests were still waiting for at their deadlines. */
final class EndlessCalls {

    private final MemberLines members;
    private final Set<String> calledByTests;

    /** @param members the only names that count, because nothing proves that the reported ones are true */
    EndlessCalls(TestResults results, MemberLines members) {
        this.members = members;
        this.calledByTests = results.byTest().values().stream()
                .flatMap(result -> result instanceof TimedOut timedOut
                        ? known(timedOut).stream().limit(1)
                        : Stream.<String>of())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the method that a test waited for: the innermost one that some test called itself. If a helper calls a
     * setter that never returns, and another test calls the setter, both wait for the setter.
     */
    Optional<String> place(TimedOut timedOut) {
        return known(timedOut).stream().filter(calledByTests::contains).reduce((outer, inner) -> inner);
    }

    private List<String> known(TimedOut timedOut) {
        return timedOut.running().stream().filter(members.lines()::containsKey).toList();
    }
}
