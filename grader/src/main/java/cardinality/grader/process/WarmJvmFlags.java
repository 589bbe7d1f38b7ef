package cardinality.grader.process;

import java.util.List;

/** How the virtual machine compiles and collects where the same work comes again and again for some minutes. */
public final class WarmJvmFlags {

    /** For the command line of Java. */
    public static final List<String> ALL = List.of(
            // Over classes of some hundred the optimizing compiler costs more than it saves.
            "-XX:TieredStopAtLevel=1",
            // With the first compiler only, the default code cache is so small that it fills up and compiling stops.
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:+UseSerialGC");

    private WarmJvmFlags() {}
}
