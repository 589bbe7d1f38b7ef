package cardinality.grader.authoring.check.attack;

import cardinality.grader.model.SourceFile;
import java.util.List;

/**
 * The reference with one or all of a student's methods replaced by code that does no work.
 *
 * @param id the id, such as {@code bulk/Bulk.retitle/null}
 * @param target the replaced method: {@code Bulk.retitle}, or {@code all} for all methods of the exercise
 * @param kind the kind of replacement, such as {@code null} or {@code sql-23505}
 * @param sources the sources of the exercise
 */
public record Attack(String id, String target, String kind, List<SourceFile> sources) {

    /** The target of an attack that replaces all methods of an exercise. */
    static final String ALL = "all";

    public Attack {
        sources = List.copyOf(sources);
    }

    static Attack of(String exercise, String target, String kind, List<SourceFile> sources) {
        return new Attack(exercise + "/" + target + "/" + kind, target, kind, sources);
    }

    /** Whether the attack shows which criteria judge a method: those that do not pass depend on the method. */
    boolean isProbe() {
        return kind.startsWith(Bodies.PROBE);
    }
}
