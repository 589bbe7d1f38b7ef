package cardinality.fetching;

import static cardinality.testkit.Expectation.expected;

import cardinality.fetching.CallChecks.Call;
import cardinality.fetching.Seed.UserRow;
import java.util.List;

/** Checks the cost of a call: statements, and rows read. What its caller read afterwards counts too. */
final class CostChecks {

    /** Enough for every way to fetch, including batches; with enough rows, one statement for each row is more. */
    private static final int MAX_STATEMENTS = 6;

    /** How often a method may read a row that it needs; with enough rows, a product of two tables is more. */
    private static final int MAX_READS = 3;

    private CostChecks() {}

    /** Loading what an inner join did not load is a mistake of the join; loading row by row is not. */
    static void requireFewStatements(Call<?> call, String what, int childless) {
        int all = call.log().selects();
        int later = all - call.statements();
        expected("at most " + MAX_STATEMENTS + " statements for " + what + ", however many there are")
                .butWas(all + " statements: " + call.statements() + " in the method, " + later
                        + " while its caller was reading")
                .statements(call.log())
                .atMost(MAX_STATEMENTS)
                .where(call.where())
                .misconception(later > 0 && later == childless ? "INNER_JOIN" : "N_PLUS_1")
                .unless(all <= MAX_STATEMENTS);
    }

    static void requireNoProduct(Call<?> call, int stored) {
        int most = MAX_READS * (stored + 1);
        expected("at most " + most + " rows read, because " + stored + (stored == 1 ? " is" : " are") + " needed")
                .butWas(call.log().rowsRead() + " rows were read")
                .statements(call.log())
                .where(call.where())
                .misconception("CARTESIAN")
                .unless(call.log().rowsRead() <= most);
    }

    static void requireFewRows(Call<?> call, List<UserRow> wanted, String what) {
        int needed = wanted.size() + RowChecks.posts(wanted).size();
        // One more row may say how many users there are, or whether there are more.
        int most = MAX_READS * (needed + 1);
        expected("at most " + most + " rows read for " + what + ", because " + needed + (needed == 1 ? " is" : " are")
                        + " needed")
                .butWas(call.log().rowsRead() + " rows were read")
                .statements(call.log())
                .where(call.where())
                .misconception("IN_MEMORY")
                .unless(call.log().rowsRead() <= most);
        call.log().packing().ifPresent(sql -> {
            throw expected("rows of " + what + ", and no others")
                    .butWas("the values of many rows were read as one value: " + sql)
                    .statements(call.log())
                    .where(call.where())
                    .misconception("IN_MEMORY")
                    .failure();
        });
    }
}
