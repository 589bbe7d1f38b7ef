package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate looks up the type of each member of an entity, including unmapped constants and helpers. */
class LibraryClassesTest {

    /** Creating one of these opens a file. Entities may print, but may not store a stream in a field. */
    private static final Set<String> NEVER = Set.of("java.io.PrintStream");

    @ParameterizedTest
    @MethodSource("typesOfJavaThatCodeMayMention")
    void anyTypeOfJavaThatCodeMayMentionCanBeTheTypeOfAMember(String name) {
        assertThat(LibraryClasses.harmless(name)).as(name).isPresent();
    }

    static Stream<String> typesOfJavaThatCodeMayMention() throws IOException {
        return Stream.concat(
                allowed()
                        .filter(name -> name.startsWith("java.") && !name.endsWith(".*"))
                        .filter(name -> !NEVER.contains(name))
                        .filter(LibraryClassesTest::existsHere),
                Stream.of(
                        "java.time.format.DateTimeFormatter",
                        "java.time.format.DateTimeFormatterBuilder",
                        "java.time.format.DecimalStyle",
                        "java.time.temporal.WeekFields",
                        "java.time.temporal.ValueRange",
                        "java.time.chrono.IsoChronology",
                        "java.time.chrono.JapaneseDate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.PrintStream",
                "java.io.FileOutputStream",
                "java.io.File",
                "java.lang.ProcessBuilder",
                "java.lang.Runtime",
                "java.util.ImmutableCollections$List12",
                "java.lang.Thread",
                "java.net.URLClassLoader",
                "java.util.Scanner",
                "java.util.Timer",
                "org.h2.Driver",
                "org.h2.tools.Server",
                "com.sun.management.internal.OperatingSystemImpl",
            })
    void typesThatDoMoreThanHoldAValueAreNotFound(String name) {
        assertThat(LibraryClasses.harmless(name)).as(name).isEmpty();
    }

    @Test
    void theAllowListIsReadAtAll() throws IOException {
        assertThat(typesOfJavaThatCodeMayMention()).hasSizeGreaterThan(100).contains("java.util.Calendar");
    }

    private static Stream<String> allowed() throws IOException {
        try (InputStream list =
                LibraryClassesTest.class.getResourceAsStream("/cardinality/grader/gate/allow-list.txt")) {
            List<String> lines = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("-"))
                    .map(line -> line.split(" ", 2)[0]);
        }
    }

    /** The list also contains types of newer Java versions. */
    private static boolean existsHere(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
