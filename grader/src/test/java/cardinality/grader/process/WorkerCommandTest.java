package cardinality.grader.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.wire.WorkerRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkerCommandTest {

    /** Requests large pages, which few machines provide; the virtual machine then logs a warning. */
    private static final String PROVOCATION = "-XX:+UseLargePages";

    @ParameterizedTest
    @EnumSource(WorkerRole.class)
    void warningsOfTheVirtualMachineStayOffTheReplyStream(WorkerRole role) throws Exception {
        List<String> line = new ArrayList<>(WorkerCommand.line(role, WorkerSettings.in(new PlainProcess("asked for"))));
        line.add(1, PROVOCATION);
        line.add(line.indexOf("-cp"), "-version");
        Process java = new ProcessBuilder(line).start();
        String answers = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String messages = new String(java.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeThat(answers + messages)
                .as("a machine where large pages are not set up")
                .contains("[warning]");
        assertThat(answers).isEmpty();
        assertThat(java.waitFor()).isZero();
    }
}
