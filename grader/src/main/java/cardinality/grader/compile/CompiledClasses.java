package cardinality.grader.compile;

import cardinality.grader.model.ClassFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The class files of one compilation. It stores no more than the limits allow. */
final class CompiledClasses {

    private final Map<String, ByteArrayOutputStream> files = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private long bytes;

    /** The stream to which the compiler writes a class file. */
    OutputStream of(String className) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) {
                add(className, from, offset, length);
            }
        };
    }

    private void add(String className, byte[] from, int offset, int length) {
        bytes += length;
        sizes.merge(className, (long) length, Long::sum);
        if (bytes <= ClassFileLimits.MAX_BYTES) {
            files.computeIfAbsent(className, name -> new ByteArrayOutputStream())
                    .write(from, offset, length);
        }
    }

    /**
     * Returns a message for a student about the first exceeded limit.
     *
     * @throws IOException if the output is not a class file
     */
    Optional<String> excess() throws IOException {
        Optional<Map.Entry<String, Long>> largest = sizes.entrySet().stream().max(Map.Entry.comparingByValue());
        if (largest.isPresent() && largest.get().getValue() > ClassFileLimits.MAX_BYTES_OF_ONE) {
            return Optional.of(ClassFileLimits.tooLarge(
                    largest.get().getKey(), largest.get().getValue()));
        }
        return bytes > ClassFileLimits.MAX_BYTES
                ? Optional.of(ClassFileLimits.tooLarge(bytes))
                : ClassFileLimits.excess(files());
    }

    /** The class files by binary name; complete unless there is an {@link #excess()}. */
    ClassFiles files() {
        Map<String, byte[]> result = new HashMap<>();
        files.forEach((name, file) -> result.put(name, file.toByteArray()));
        return ClassFiles.of(result);
    }
}
