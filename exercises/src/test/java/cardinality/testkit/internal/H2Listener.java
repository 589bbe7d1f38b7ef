package cardinality.testkit.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.api.DatabaseEventListener;
import org.jspecify.annotations.Nullable;

/** Reports each statement that H2 runs on any connection. It is public because H2 instantiates it by name. */
public final class H2Listener implements DatabaseEventListener {

    /** A query that an H2 connection sends by itself. */
    private static final String OF_ITS_OWN =
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME=?";

    private static final Map<String, Consumer<String>> LISTENERS = new ConcurrentHashMap<>();

    private @Nullable Consumer<String> listener;

    /** Called by H2. */
    public H2Listener() {}

    /**
     * @param url the URL of a database for which this listener is about to be set
     * @param listener receives the text of each statement when it starts, in the thread that sent it
     */
    static void register(String url, Consumer<String> listener) {
        LISTENERS.put(url, listener);
    }

    @Override
    public void init(String url) {
        listener = LISTENERS.remove(url);
    }

    @Override
    public void setProgress(int state, String sql, long done, long all) {
        if (state == STATE_STATEMENT_START && !sql.equals(OF_ITS_OWN) && listener != null) {
            listener.accept(sql);
        }
    }
}
