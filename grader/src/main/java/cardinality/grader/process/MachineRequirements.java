package cardinality.grader.process;

import java.lang.module.ModuleFinder;

/** What the grader asks of a machine before it starts anything on it. */
final class MachineRequirements {

    private MachineRequirements() {}

    /** @throws MachineFault if something is missing */
    static void require() {
        if (ModuleFinder.ofSystem().find("jdk.compiler").isEmpty()) {
            throw new MachineFault("the Java in " + System.getProperty("java.home")
                    + " has no compiler (its module jdk.compiler is missing); run the grader with a JDK, 17 or newer");
        }
        if (ProcessHandle.current().info().totalCpuDuration().isEmpty()) {
            throw new MachineFault(
                    "this machine does not tell what processor time a process uses, and deadlines count it;"
                            + " on Linux, mount /proc");
        }
    }
}
