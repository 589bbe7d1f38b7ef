package cardinality.grader.authoring.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process and its descendants, as Linux shows them in {@code /proc} (see its manual page, proc(5)).
 *
 * <p>Linux adds the time of an ended process to the process that waited for it. The sandbox does not wait for its
 * child, so that this time is lost; the last observation of each process is then more accurate.
 */
final class ProcessTree {

    /** The first of two fields of a stat file: processor time in user mode and in kernel mode. */
    private static final int OWN = 14;

    /** The same for ended children that were waited for. */
    static final int OF_ENDED_CHILDREN = 16;

    /** Ticks per second, the unit of both fields on every Linux that Java runs on. */
    private static final long TICKS = 100;

    private final ProcessHandle top;
    private final Map<Long, Duration> lastSeen = new HashMap<>();
    private long own;
    private long largest;

    ProcessTree(ProcessHandle top) {
        this.top = top;
    }

    /** Call this repeatedly. */
    void look() {
        own = Math.max(own, residentMegabytes(top.pid()));
        Stream.concat(Stream.of(top), top.descendants()).forEach(process -> {
            try {
                lastSeen.put(process.pid(), cpu(file(process.pid(), "stat"), OWN));
            } catch (IOException e) {
                // The process has just ended.
            }
            if (process.pid() != top.pid()) {
                largest = Math.max(largest, residentMegabytes(process.pid()));
            }
        });
    }

    /**
     * @param waitedFor the total processor time that Linux reports after the process ended
     * @param milestones the observed milestones, if any
     */
    Cost cost(Duration waitedFor, Duration wall, @Nullable Milestones milestones) {
        Duration seen = lastSeen.values().stream().reduce(Duration.ZERO, Duration::plus);
        return new Cost(
                seen.compareTo(waitedFor) > 0 ? seen : waitedFor,
                wall,
                Optional.ofNullable(milestones).flatMap(Milestones::firstVerdict),
                Optional.ofNullable(milestones).flatMap(Milestones::firstResult),
                own,
                largest);
    }

    /** Returns the sum of a field of a stat file and the next one. The second field, a name, may contain spaces. */
    static Duration cpu(Path stat, int field) throws IOException {
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[field - 3]) + Long.parseLong(fields[field - 2]);
        return Duration.ofMillis(ticks * 1_000 / TICKS);
    }

    private static long residentMegabytes(long pid) {
        try {
            // Read at once: if the process ended while its lines are read, Java would throw an unchecked exception.
            return Files.readString(file(pid, "status"))
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Path file(long pid, String name) {
        return Path.of("/proc", String.valueOf(pid), name);
    }
}
