package cardinality.grader.process;

import java.util.List;

/** JIT and garbage collector flags for a virtual machine that repeats the same work for some minutes. */
public final class WarmJvmFlags {

    /** Options for the Java command line. */
    public static final List<String> ALL = List.of(
            // For some hundred classes, the optimizing compiler costs more than it saves.
            "-XX:TieredStopAtLevel=1",
            // With only the C1 compiler, the default code cache is so small that it fills up and compilation stops.
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:+UseSerialGC");

    private WarmJvmFlags() {}
}
