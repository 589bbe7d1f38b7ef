package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Causes;
import cardinality.testkit.Expectation;
import cardinality.testkit.Reason;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A refusal of no known kind: Hibernate's own sentence, and the place if it names one. */
final class UnknownRefusal {

    private UnknownRefusal() {}

    static Expectation of(Refusal refusal) {
        Throwable root = Causes.root(refusal.thrown());
        String message = refusal.classes()
                .withoutPackages(
                        Reason.plain(Refusal.messageOf(root).lines().findFirst().orElse("")))
                .strip();
        String name = root.getClass().getSimpleName();
        Expectation feedback = expected("a mapping that Hibernate accepts")
                .butWas(
                        refusal.isBreakdown()
                                ? "Hibernate broke down over it and did not say why (" + name + ")"
                                : message.isEmpty() ? name : message)
                .misconception("MAPPING_REFUSED");
        placeIn(message, refusal.classes()).ifPresent(feedback::where);
        return feedback;
    }

    /** The longest place that a text names, because one name can be the beginning of another. */
    private static Optional<String> placeIn(String text, MappedClasses classes) {
        return classes.attributes().stream()
                .map(Attribute::place)
                .filter(place -> Pattern.compile("\\b" + Pattern.quote(place) + "\\b")
                        .matcher(text)
                        .find())
                .max(Comparator.comparing(String::length));
    }
}
