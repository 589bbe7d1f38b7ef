package cardinality.grader.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Both ends of a worker's streams in one process, and a stream for an intruder. */
final class ChannelPair {

    final ControllerChannel controller;
    final WorkerChannel worker;

    /** The stream that submitted code would write to if it found a path to the reply stream. */
    final DataOutputStream intruder;

    /** Everything that the worker itself has sent. */
    final ByteArrayOutputStream sentByWorker = new ByteArrayOutputStream();

    /** The requests that the worker received, in order. */
    final BlockingQueue<Numbered<Request>> requests = new LinkedBlockingQueue<>();

    /** Why the worker stopped receiving. */
    final CompletableFuture<IOException> workerRefused = new CompletableFuture<>();

    ChannelPair() throws IOException {
        Pipe answers = Pipe.open();
        Pipe requestPipe = Pipe.open();
        OutputStream toController = Channels.newOutputStream(answers.sink());
        OutputStream recorded = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                sentByWorker.write(bytes, start, length);
                toController.write(bytes, start, length);
                toController.flush();
            }
        };
        controller = new ControllerChannel(
                Channels.newInputStream(answers.source()), Channels.newOutputStream(requestPipe.sink()));
        worker = new WorkerChannel(
                Channels.newInputStream(requestPipe.source()), recorded, () -> List.of("User.addPost"));
        intruder = new DataOutputStream(toController);
        Thread receiver = new Thread(this::receive, "receiver");
        receiver.setDaemon(true);
        receiver.start();
    }

    /** Sends a reply from a separate thread, like a worker. */
    Thread sends(long number, Reply reply) {
        Thread sender = new Thread(
                () -> {
                    try {
                        worker.send(number, reply);
                    } catch (IOException e) {
                        workerRefused.complete(e);
                    }
                },
                "sender");
        sender.setDaemon(true);
        sender.start();
        return sender;
    }

    /** Sends a request, and waits until the worker has received it. */
    void ask(long number, Request request) throws IOException, InterruptedException {
        controller.send(number, request);
        requests.take();
    }

    /** Returns the bytes of a frame, even if it may not be sent. */
    static byte[] bytesOf(Frame frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(frame.body().length);
            out.writeByte(frame.kind().code);
            out.writeLong(frame.number());
            out.write(frame.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void receive() {
        try {
            while (true) {
                requests.add(worker.receive().orElseThrow());
            }
        } catch (IOException e) {
            workerRefused.complete(e);
        }
    }
}
