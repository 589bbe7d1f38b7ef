package cardinality.testkit.board;

import cardinality.testkit.SchemaListener;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Lets the board and its page know of the tests and of their tables. JUnit finds this class through a service file. */
public final class BoardSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        TablesOfRun tables = new TablesOfRun();
        session.getStore().put(Namespace.create(SchemaListener.class), SchemaListener.class, tables);
        session.getLauncher().registerTestExecutionListeners(new BoardListener(tables));
    }
}
