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
 * Computes a digest of everything that passes a data source, in order: each statement with its bound values and whether
 * the database refused it, each commit and rollback. Unlike a {@link StatementLog}, it stores nothing, and no test can
 * clear it.
 */
public final class StatementTrace implements QueryExecutionListener, MethodExecutionListener {

    private final MessageDigest digest = sha256();
    private BoundValues values = new BoundValues();

    /** Continues from an earlier digest. Everything since then is forgotten. */
    void resumeFrom(String earlier) {
        digest.reset();
        values = new BoundValues();
        add(earlier);
    }

    /** Returns the SHA-256, in hexadecimal, of everything so far. Call {@link #resumeFrom} afterwards. */
    public String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Records before the execution, because the execution may consume a value. */
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
     * Adds a text that was not sent to the database, such as the mapping. The length of each text is included, so that
     * different sequences of texts have different bytes.
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
