package cardinality.grader.worker;

import java.lang.Thread.UncaughtExceptionHandler;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;

/**
 * What one submission could leave behind in a process for the next one, apart from its classes.
 *
 * @param threads all that are alive
 * @param properties a copy of the system properties
 * @param locales the default one, for display, and for formats
 * @param streams standard input, output and error
 * @param providers names of the security providers, in order
 * @param children processes that were started from this one
 */
record ProcessState(
        Set<Thread> threads,
        Map<Object, Object> properties,
        List<Locale> locales,
        TimeZone timeZone,
        Optional<UncaughtExceptionHandler> uncaughtExceptions,
        List<Object> streams,
        List<String> providers,
        Set<ProcessHandle> children) {

    /** As it is now. */
    static ProcessState now() {
        return new ProcessState(
                aliveThreads(),
                copyOf(System.getProperties()),
                List.of(
                        Locale.getDefault(),
                        Locale.getDefault(Locale.Category.DISPLAY),
                        Locale.getDefault(Locale.Category.FORMAT)),
                TimeZone.getDefault(),
                Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler()),
                List.of(System.in, System.out, System.err),
                Arrays.stream(Security.getProviders()).map(Provider::getName).toList(),
                Set.copyOf(ProcessHandle.current().children().toList()));
    }

    /** Whether something is left that was not there before; what has ended since then does not count. */
    boolean isChangedSince(ProcessState before) {
        return !before.threads.containsAll(threads)
                || !before.children.containsAll(children)
                || !before.properties.equals(properties)
                || !before.locales.equals(locales)
                || !before.timeZone.equals(timeZone)
                || !before.uncaughtExceptions.equals(uncaughtExceptions)
                || !before.streams.equals(streams)
                || !before.providers.equals(providers);
    }

    private static Map<Object, Object> copyOf(Properties properties) {
        synchronized (properties) {
            return Map.copyOf(properties);
        }
    }

    private static Set<Thread> aliveThreads() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        Thread[] threads = new Thread[top.activeCount() + 16];
        int count = top.enumerate(threads, true);
        return new HashSet<>(Arrays.asList(threads).subList(0, count));
    }
}
