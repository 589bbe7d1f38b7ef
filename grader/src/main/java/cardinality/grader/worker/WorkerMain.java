package cardinality.grader.worker;

import cardinality.grader.wire.Numbered;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerChannel;
import cardinality.grader.wire.WorkerRole;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of a worker process: answers requests on its standard streams until its input ends. */
public final class WorkerMain {

    private WorkerMain() {}

    /** @param args the name of its {@link WorkerRole} */
    public static void main(String[] args) throws IOException, InterruptedException {
        RunHandler runHandler = new RunHandler();
        WorkerChannel channel = new WorkerChannel(
                new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), runHandler::whatRuns);
        // Output of code under test would be taken for a reply, so it is discarded.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.setIn(InputStream.nullInputStream());

        RequestReader requests = new RequestReader(channel);
        CompileHandler compileHandler = new CompileHandler();
        switch (WorkerRole.valueOf(args[0])) {
            case COMPILES -> compileHandler.warmUp();
            case RUNS -> runHandler.warmUp();
        }
        channel.send(0, new Reply.Ready());
        while (true) {
            Numbered<Request> next = requests.next();
            if (next.message() instanceof Request.Compile compile) {
                channel.send(next.number(), compileHandler.answer(compile));
            } else if (next.message() instanceof Request.Run run) {
                runHandler.answer(run, reply -> channel.send(next.number(), reply));
            }
        }
    }
}
