package cardinality.grader.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A home of Java whose program is a script: workers start it, while the grader itself runs on the real one. */
final class FakeJava {

    private static final Path HOME = Path.of(System.getProperty("java.home"));

    private FakeJava() {}

    /**
     * Makes such a home, below the build's own folder.
     *
     * @param script lines of a shell; {@code java} in them is the real program
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
