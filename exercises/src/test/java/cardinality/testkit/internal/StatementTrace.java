package cardinality.testkit.internal;

import cardinality.testkit.StatementLog;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/**
 * Digests all that passes a data source: each statement with what is bound to it, whether the database refused it, each
 * commit and rollback, in order. Unlike a {@link StatementLog} it keeps nothing and no test can clear it.
 */
public final class StatementTrace implements QueryExecutionListener, MethodExecutionListener {

    private final MessageDigest digest = sha256();
    private BoundValues values = new BoundValues();

    /** Goes on as if what led to an earlier digest had just been said; everything since then is forgotten. */
    void resumeFrom(String earlier) {
        digest.reset();
        values = new BoundValues();
        add(earlier);
    }

    /** SHA-256 in hexadecimal digits of all that was said; to be followed by {@link #resumeFrom}. */
    public String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Before and not after: a value may be used up by the execution. */
    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (QueryInfo query : queries) {
            add("statement");
            add(query.getQuery());
            for (List<ParameterSetOperation> entry : query.getParametersList()) {
                add("bound");
                entry.forEach(this::add);
            }
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!execution.isSuccess()) {
            add("refused");
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        String name = call.getMethod().getName();
        if (call.getTarget() instanceof Connection && (name.equals("commit") || name.equals("rollback"))) {
            add(name);
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {}

    private void add(ParameterSetOperation operation) {
        add(operation.getMethod().getName());
        for (Object argument : operation.getArgs()) {
            add(values.textOf(argument));
        }
    }

    /**
     * Adds something that was not said to the database, such as what lies behind it. The length of a text goes first, so that
     * no two sequences of texts run together into the same bytes.
     */
    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
