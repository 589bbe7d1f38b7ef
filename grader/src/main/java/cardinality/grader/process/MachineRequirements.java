package cardinality.grader.process;

import java.lang.module.ModuleFinder;

/** The grader's requirements on a machine, checked before it starts any process. */
final class MachineRequirements {

    private MachineRequirements() {}

    /** @throws MachineFault if something is missing */
    static void require() {
        if (ModuleFinder.ofSystem().find("jdk.compiler").isEmpty()) {
            throw new MachineFault("the Java in " + System.getProperty("java.home")
                    + " has no compiler (its module jdk.compiler is missing); run the grader with a JDK, 17 or newer");
        }
        if (ProcessHandle.current().info().totalCpuDuration().isEmpty()) {
            throw new MachineFault("this machine does not report the processor time of a process, which deadlines need;"
                    + " on Linux, mount /proc");
        }
    }
}
