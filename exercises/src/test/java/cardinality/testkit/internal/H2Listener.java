package cardinality.testkit.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.api.DatabaseEventListener;
import org.jspecify.annotations.Nullable;

/** Tells of each statement that H2 runs, whichever connection it came from. Public because H2 makes it, by its name. */
public final class H2Listener implements DatabaseEventListener {

    /** What a connection of H2 asks for itself. */
    private static final String OF_ITS_OWN =
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME=?";

    private static final Map<String, Consumer<String>> LISTENERS = new ConcurrentHashMap<>();

    private @Nullable Consumer<String> listener;

    /** For H2. */
    public H2Listener() {}

    /**
     * @param url of a database that is about to be told of this class
     * @param listener is given the text of each statement when it begins, in the thread that asked for it
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
