package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
        return recorded()
                .filter(line -> line.startsWith("java.") && line.endsWith(" = allowed"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(name -> !NEVER.contains(name))
                .filter(LibraryClassesTest::existsHere);
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
    void theRecordIsReadAtAll() throws IOException {
        assertThat(typesOfJavaThatCodeMayMention()).hasSizeGreaterThan(300).contains("java.util.Calendar");
    }

    /** What {@code LibrarySurfaceTest} keeps: each type with its classification. */
    private static Stream<String> recorded() throws IOException {
        try (InputStream record =
                LibraryClassesTest.class.getResourceAsStream("/cardinality/grader/gate/library-surface.txt")) {
            return new String(record.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    /** The record also contains types of newer Java versions. */
    private static boolean existsHere(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
