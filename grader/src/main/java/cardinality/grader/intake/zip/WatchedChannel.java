package cardinality.grader.intake.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers whether the machine failed to read, because to a reader of zips all exceptions look like a broken zip. */
final class WatchedChannel implements SeekableByteChannel {

    private final SeekableByteChannel channel;
    private volatile @Nullable IOException fault;

    WatchedChannel(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** What the machine failed with. */
    Optional<IOException> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        try {
            return channel.read(into);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
