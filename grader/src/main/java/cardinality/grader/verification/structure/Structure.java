package cardinality.grader.verification.structure;

import static cardinality.testkit.Expectation.expected;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** How a student's classes are built: fields, annotations and calls, read from the class files. */
public final class Structure {

    private final JavaClasses classes;

    private Structure(JavaClasses classes) {
        this.classes = classes;
    }

    /** Reads the classes and all their nested classes. */
    public static Structure of(Class<?>... types) {
        return new Structure(ImportedClasses.of(types));
    }

    /**
     * Fails if the classes violate a rule.
     *
     * @param rule its description says what a right answer does; its events are about classes or members of the student
     * @param misconception stable name of the idea behind the violations
     * @throws cardinality.testkit.CriterionFailure if there is a violation
     */
    public void satisfies(ArchRule rule, String misconception) {
        List<String> places = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        rule.allowEmptyShould(true).evaluate(classes).handleViolations((objects, message) -> {
            objects.forEach(object -> places.add(nameOf(object)));
            objections.add(message);
        });
        if (!objections.isEmpty()) {
            throw expected(rule.getDescription())
                    .butWas(String.join("\n", objections.stream().sorted().toList()))
                    .where(places.stream().sorted().findFirst().orElseThrow())
                    .misconception(misconception)
                    .failure();
        }
    }

    /** A class or member with the name that a student uses, such as {@code User.posts}. */
    static String nameOf(Object place) {
        if (place instanceof JavaMember member) {
            return nameOf(member.getOwner()) + "." + member.getName();
        }
        if (place instanceof JavaClass type) {
            return type.getEnclosingClass()
                    .map(outer -> nameOf(outer) + "." + type.getSimpleName())
                    .orElse(type.getSimpleName());
        }
        throw new IllegalArgumentException("a rule about " + place.getClass());
    }
}
