package cardinality.grader.worker;

import cardinality.grader.wire.Channel;
import cardinality.grader.wire.Channel.Numbered;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerRole;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Entry point of a worker process: answers requests on its standard streams until its input ends. */
public final class WorkerMain {

    private WorkerMain() {}

    /** @param args the name of its {@link WorkerRole} */
    public static void main(String[] args) throws IOException {
        Channel channel = new Channel(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        // What code under test prints would be mistaken for an answer, so it goes nowhere.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.setIn(InputStream.nullInputStream());

        CompileDesk compileDesk = new CompileDesk();
        RunDesk runDesk = new RunDesk();
        switch (WorkerRole.valueOf(args[0])) {
            case COMPILES -> compileDesk.warmUp();
            case RUNS -> runDesk.warmUp();
        }
        channel.send(0, new Reply.Ready());
        Optional<Numbered<Request>> next = channel.receiveRequest();
        while (next.isPresent()) {
            long number = next.get().number();
            Request request = next.get().message();
            if (request instanceof Request.Compile compile) {
                channel.send(number, compileDesk.answer(compile));
            } else if (request instanceof Request.Run run) {
                runDesk.answer(run, reply -> channel.send(number, reply));
            }
            next = channel.receiveRequest();
        }
    }
}
