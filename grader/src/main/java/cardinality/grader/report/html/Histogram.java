package cardinality.grader.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A distribution of points.
 *
 * @param median the place of the median on the x axis; below 0 if there is none
 * @param ticks the labels of the x axis
 */
public record Histogram(List<Bar> bars, double median, List<Tick> ticks) {

    /** Width and height of the area for bars. */
    public static final int WIDTH = 600;

    public static final int HEIGHT = 120;

    private static final int MAX_BARS = 20;

    /**
     * A bar.
     *
     * @param range the points it stands for
     * @param count the number of students
     */
    public record Bar(double x, double y, double width, double height, String range, int count) {

        /** The middle of the bar. */
        public double middle() {
            return ClassNumbers.rounded(x + width / 2);
        }
    }

    /** A label of the x axis. */
    public record Tick(double x, String label) {}

    static Histogram of(int[] points, int maxPoints) {
        if (points.length == 0 || maxPoints == 0) {
            return new Histogram(List.of(), -1, List.of());
        }
        int size = (maxPoints + MAX_BARS - 1) / MAX_BARS;
        // The maximum has a bar of its own: all points is another result than nearly all.
        int bins = (maxPoints + size - 1) / size + 1;
        int[] counts = new int[bins];
        for (int value : points) {
            counts[value >= maxPoints ? bins - 1 : Math.max(0, value) / size]++;
        }
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double step = (double) WIDTH / bins;
        List<Bar> bars = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            int from = i * size;
            int to = Math.min(from + size - 1, maxPoints - 1);
            String range = i == bins - 1 ? String.valueOf(maxPoints) : from == to ? "" + from : from + " to " + to;
            double height = (double) HEIGHT * counts[i] / most;
            bars.add(new Bar(
                    ClassNumbers.rounded(i * step + 1),
                    ClassNumbers.rounded(HEIGHT - height),
                    ClassNumbers.rounded(step - 2),
                    ClassNumbers.rounded(height),
                    range,
                    counts[i]));
            if (i == bins - 1 || (i % 4 == 0 && i < bins - 2)) {
                ticks.add(new Tick(
                        ClassNumbers.rounded((i + 0.5) * step), String.valueOf(i == bins - 1 ? maxPoints : from)));
            }
        }
        int[] sorted = points.clone();
        Arrays.sort(sorted);
        double median = ClassNumbers.quantile(sorted, 0.5);
        double bin = median >= maxPoints ? bins - 0.5 : Math.min(median / size, bins - 1.0);
        return new Histogram(bars, ClassNumbers.rounded(bin * step), ticks);
    }
}
