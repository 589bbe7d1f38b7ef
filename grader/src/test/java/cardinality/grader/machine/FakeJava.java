package cardinality.grader.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A Java home whose launcher is a script. Workers use it, while the grader itself runs on the real Java. */
final class FakeJava {

    private static final Path HOME = Path.of(System.getProperty("java.home"));

    private FakeJava() {}

    /**
     * Creates such a home below the build folder.
     *
     * @param script lines of a shell script, in which {@code java} is the real launcher
     * @return an option for the grader's virtual machine
     */
    static String option(String script) throws IOException {
        Path home = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "fake-java-");
        for (String part : new String[] {"lib", "conf"}) {
            Files.createSymbolicLink(home.resolve(part), HOME.resolve(part));
        }
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                program,
                "#!/bin/sh\nmarker='" + home.resolve("marker") + "'\njava='" + HOME.resolve("bin/java") + "'\n" + script
                        + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return "-Djava.home=" + home;
    }
}
