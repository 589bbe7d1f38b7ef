package cardinality.grader.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state, apart from classes, that one submission could leave behind in a process for the next one.
 *
 * @param threads all live threads
 * @param properties a copy of the system properties
 * @param locales the default locale, and those for display and for formats
 * @param streams standard input, output and error
 * @param providers names of the security providers, in order
 * @param children child processes, where the system shows them
 * @param descriptors numbers of the file descriptors that refer to the request and reply streams, where the system
 *     shows them
 */
record ProcessState(
        Set<Thread> threads,
        Map<Object, Object> properties,
        List<Locale> locales,
        TimeZone timeZone,
        Optional<UncaughtExceptionHandler> uncaughtExceptions,
        List<Object> streams,
        List<String> providers,
        Set<ProcessHandle> children,
        Set<String> descriptors) {

    /** Exists on Linux, but not in the sandbox. */
    private static final Path PROC = Path.of("/proc/self/fd");

    /** The current state. */
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
                Files.isDirectory(PROC)
                        ? Set.copyOf(ProcessHandle.current().children().toList())
                        : Set.of(),
                descriptorsOfStreams());
    }

    /** Whether something new is there. Threads and children that have ended do not count. */
    boolean isChangedSince(ProcessState before) {
        return !before.threads.containsAll(threads)
                || !before.children.containsAll(children)
                || !before.properties.equals(properties)
                || !before.locales.equals(locales)
                || !before.timeZone.equals(timeZone)
                || !before.uncaughtExceptions.equals(uncaughtExceptions)
                || !before.streams.equals(streams)
                || !before.providers.equals(providers)
                || !before.descriptors.equals(descriptors);
    }

    /** Code that opens the reply stream by its path gets an additional descriptor for it. */
    private static Set<String> descriptorsOfStreams() {
        if (!Files.isDirectory(PROC)) {
            return Set.of();
        }
        Set<Path> streams = new HashSet<>();
        target(PROC.resolve("0")).ifPresent(streams::add);
        target(PROC.resolve("1")).ifPresent(streams::add);
        try (Stream<Path> open = Files.list(PROC)) {
            return open.filter(file -> target(file).filter(streams::contains).isPresent())
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("open files cannot be listed", e);
        }
    }

    private static Optional<Path> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor));
        } catch (IOException e) {
            // The descriptor has been closed meanwhile; the one for this listing always is.
            return Optional.empty();
        }
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
