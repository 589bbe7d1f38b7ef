package cardinality.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LeakAuditTest {

    /** The changes that a submission could make for the next one, and how to undo them. */
    static Stream<Arguments> changes() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        PrintStream out = System.out;
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        return Stream.of(
                change(
                        "a system property",
                        () -> System.setProperty("cardinality.left", "behind"),
                        () -> System.clearProperty("cardinality.left")),
                change("the locale", () -> Locale.setDefault(Locale.JAPAN), () -> Locale.setDefault(locale)),
                change(
                        "the locale of formats alone",
                        () -> Locale.setDefault(Locale.Category.FORMAT, Locale.JAPAN),
                        () -> Locale.setDefault(Locale.Category.FORMAT, locale)),
                change(
                        "the time zone",
                        () -> TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo")),
                        () -> TimeZone.setDefault(zone)),
                change(
                        "standard output",
                        () -> System.setOut(
                                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)),
                        () -> System.setOut(out)),
                change(
                        "who hears of uncaught exceptions",
                        () -> Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {}),
                        () -> Thread.setDefaultUncaughtExceptionHandler(handler)));
    }

    private static Arguments change(String what, Runnable change, Runnable undo) {
        return Arguments.of(what, change, undo);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anAdditionalDescriptorOfTheReplyStreamIsFound() throws IOException {
        LeakAudit audit = new LeakAudit(ProcessState.now());
        try (OutputStream again = new FileOutputStream("/proc/self/fd/1")) {
            assertThat(audit.finds(nothing())).as("with " + again).isTrue();
        }
        assertThat(audit.finds(nothing())).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeThatOutlivesItsRunIsFound(String what, Runnable change, Runnable undo) {
        LeakAudit audit = new LeakAudit(ProcessState.now());
        assertThat(audit.finds(nothing())).as("before").isFalse();
        try {
            change.run();
            assertThat(audit.finds(nothing())).as(what).isTrue();
        } finally {
            undo.run();
        }
        assertThat(audit.finds(nothing())).as("after").isFalse();
    }

    @Test
    void aThreadThatIsStillAliveIsFound() throws InterruptedException {
        LeakAudit audit = new LeakAudit(ProcessState.now());
        CountDownLatch end = new CountDownLatch(1);
        Thread left = new Thread(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        left.start();
        assertThat(audit.finds(nothing())).isTrue();
        end.countDown();
        left.join();
        assertThat(audit.finds(nothing())).isFalse();
    }

    @Test
    void reachableClassesAreFoundEventually() {
        LeakAudit audit = new LeakAudit(ProcessState.now());
        ClassLoader held = new ClassLoader() {};
        assertThat(audit.finds(new WeakReference<>(held))).as("at once").isFalse();
        boolean found = false;
        for (int i = 0; i < 300 && !found; i++) {
            found = audit.finds(nothing());
        }
        assertThat(found).isTrue();
        assertThat(held).isNotNull();
    }

    @Test
    void reachableClassesOfManyRunsAreFoundSooner() {
        LeakAudit audit = new LeakAudit(ProcessState.now());
        List<ClassLoader> held = new ArrayList<>();
        boolean found = false;
        for (int i = 0; i < 100 && !found; i++) {
            held.add(new ClassLoader() {});
            found = audit.finds(new WeakReference<>(held.get(i)));
        }
        assertThat(found).isTrue();
        assertThat(held).hasSize(100);
    }

    @Test
    void classesThatJavaKeepsUntilTheNextRunDoNotCount() {
        LeakAudit audit = new LeakAudit(ProcessState.now());
        ClassLoader last = new ClassLoader() {};
        for (int i = 0; i < 300; i++) {
            assertThat(audit.finds(new WeakReference<>(last)))
                    .as("after run " + i)
                    .isFalse();
            // Like the cache of a method handle: not in each run.
            last = i % 7 == 0 ? new ClassLoader() {} : last;
        }
        assertThat(last).isNotNull();
    }

    private static WeakReference<ClassLoader> nothing() {
        return new WeakReference<>(null);
    }
}
