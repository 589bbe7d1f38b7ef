package cardinality.testkit;

import cardinality.testkit.diagnosis.mapping.MappingDiagnosis;
import cardinality.testkit.internal.Exercises;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The classes that a test names with {@link Entities}. */
final class EntityClasses {

    private EntityClasses() {}

    static List<Class<?>> named(ExtensionContext context) {
        return List.of(AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Entities.class)
                .orElseThrow()
                .value());
    }

    /** Those of them that are entities so far. */
    static List<Class<?>> of(ExtensionContext context) {
        return named(context).stream().filter(Exercises::isEntity).toList();
    }

    /**
     * Returns those of them that are entities, at least one.
     *
     * @throws NotStarted if none is, and nobody has begun to map them
     * @throws CriterionFailure if none is, though one of them is mapped
     */
    static List<Class<?>> required(ExtensionContext context) {
        List<Class<?>> entities = of(context);
        if (!entities.isEmpty()) {
            return entities;
        }
        List<Class<?>> named = named(context);
        Optional<CriterionFailure> mapped = MappingDiagnosis.ofNoEntities(named);
        if (mapped.isEmpty()) {
            throw new NotStarted(
                    named.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")) + ": no @Entity yet",
                    named.get(0).getSimpleName());
        }
        if (!Boots.isOwn(context, named)) {
            throw mendedLater(named);
        }
        throw mapped.get();
    }

    /** For entities of another exercise with a mistake, which its own tests report. */
    static NotStarted mendedLater(List<Class<?>> entities) {
        return NotStarted.elsewhere(
                "the mapping of " + Exercises.exerciseOf(entities.get(0)) + " has to be mended first");
    }
}
