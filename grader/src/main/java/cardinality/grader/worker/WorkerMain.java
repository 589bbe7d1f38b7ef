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
        WorkerChannel channel =
                new WorkerChannel(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        // What code under test prints would be mistaken for an answer, so it goes nowhere.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.setIn(InputStream.nullInputStream());

        RequestReader requests = new RequestReader(channel);
        CompileHandler compileDesk = new CompileHandler();
        RunHandler runDesk = new RunHandler();
        switch (WorkerRole.valueOf(args[0])) {
            case COMPILES -> compileDesk.warmUp();
            case RUNS -> runDesk.warmUp();
        }
        channel.send(0, new Reply.Ready());
        while (true) {
            Numbered<Request> next = requests.next();
            if (next.message() instanceof Request.Compile compile) {
                channel.send(next.number(), compileDesk.answer(compile));
            } else if (next.message() instanceof Request.Run run) {
                runDesk.answer(run, reply -> channel.send(next.number(), reply));
            }
        }
    }
}
