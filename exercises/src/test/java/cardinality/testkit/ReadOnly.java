package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import java.util.regex.Pattern;

/** Holds a method that answers a question to reading: what it finds, it leaves as it was. */
public final class ReadOnly {

    /** Texts, quoted names and comments: whatever words stand there, they do nothing. */
    private static final Pattern IDLE = Pattern.compile("'[^']*+'|\"[^\"]*+\"|--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern READ =
            Pattern.compile("[\\s(]*+(?:select|with|values|table)\\b", Pattern.CASE_INSENSITIVE);

    /** Also inside of what begins like a query: {@code from final table (delete from posts)}, or a second statement. */
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:delete|insert\\s+into|merge\\s+into|(?<!for\\s)(?<!key\\s)update)\\b|;\\s*+\\S",
            Pattern.CASE_INSENSITIVE);

    private ReadOnly() {}

    /**
     * Fails if something ran that does more than read, whether it was committed or not.
     *
     * @param log all that ran because of the method, what its transaction wrote at the end included
     * @param where the method, such as {@code Queries.usersWithPosts}
     */
    public static void require(StatementLog log, String where) {
        log.statements().stream()
                .map(ExecutedStatement::sql)
                .filter(sql -> !onlyReads(sql))
                .findFirst()
                .ifPresent(sql -> {
                    throw expected("only reads")
                            .butWas(sql)
                            .statements(log)
                            .where(where)
                            .failure();
                });
    }

    static boolean onlyReads(String sql) {
        String text = IDLE.matcher(sql).replaceAll(" ");
        return READ.matcher(text).lookingAt() && !CHANGE.matcher(text).find();
    }
}
