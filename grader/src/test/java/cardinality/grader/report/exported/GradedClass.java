package cardinality.grader.report.exported;

import cardinality.grader.model.Arrival;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Person;
import cardinality.grader.report.html.HostileText;
import cardinality.grader.report.html.InventedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A graded class in which everybody has an id of a course system, and some have hostile names. */
public final class GradedClass {

    /** One more than that of the first submission without points. */
    public static final int SIZE = 331;

    private GradedClass() {}

    /** Returns a class with ids of a kind, from {@link #id}; the first ones have hostile names. */
    public static Gradebook of(String kind) {
        Gradebook invented = InventedClass.of(SIZE);
        List<GradeReport> reports = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            GradeReport report = invented.submissions().get(i);
            String name = i < HostileText.ALL.size() ? HostileText.ALL.get(i) : report.id();
            Person person = new Person(Optional.of(name), new TreeMap<>(Map.of(kind, id(i))), false);
            reports.add(report.of(Arrival.NONE.of(Optional.of(person), List.of())));
        }
        return invented.with(invented.maxPoints(), invented.weights(), reports);
    }

    /** The id of the submission at an index. */
    public static String id(int index) {
        return String.valueOf(1000 + index);
    }

    /** The name of the submission at an index, as a file can have it. */
    public static String name(Gradebook gradebook, int index) {
        return gradebook
                .submissions()
                .get(index)
                .arrival()
                .person()
                .flatMap(Person::name)
                .orElseThrow()
                .replace("\0", "");
    }

    /** The points by id, of those who have some. */
    public static Map<String, String> points(Gradebook gradebook) {
        Map<String, String> points = new TreeMap<>();
        for (int i = 0; i < gradebook.submissions().size(); i++) {
            var earned = gradebook.submissions().get(i).points();
            if (earned.isPresent()) {
                points.put(id(i), String.valueOf(earned.getAsInt()));
            }
        }
        return points;
    }
}
