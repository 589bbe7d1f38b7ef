package cardinality.grader.authoring.check.attack;

import cardinality.grader.model.SourceFile;
import java.util.List;

/**
 * The reference with one or all of a student's methods replaced by something that does no work.
 *
 * @param id which, such as {@code bulk/Bulk.retitle/null}
 * @param target what is replaced: {@code Bulk.retitle}, or {@code all} for all methods of the exercise
 * @param kind what stands there instead, such as {@code null} or {@code sql-23505}
 * @param sources the sources of the exercise
 */
public record Attack(String id, String target, String kind, List<SourceFile> sources) {

    /** The target of an attack on every method of an exercise at once. */
    static final String ALL = "all";

    public Attack {
        sources = List.copyOf(sources);
    }

    static Attack of(String exercise, String target, String kind, List<SourceFile> sources) {
        return new Attack(exercise + "/" + target + "/" + kind, target, kind, sources);
    }

    /** Whether it tells which criteria judge a method: whatever does not pass then looks at what the method does. */
    boolean isProbe() {
        return kind.startsWith(Bodies.PROBE);
    }
}
