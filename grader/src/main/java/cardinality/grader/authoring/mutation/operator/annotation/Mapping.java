package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import com.sun.source.tree.VariableTree;
import java.util.List;

/** The role of an entity's field in the mapping. */
enum Mapping {
    ID,
    /** A field with its own column. */
    BASIC,
    /** A reference with a foreign key column. */
    OWNING_REFERENCE,
    /** The inverse side of an association, or a collection. */
    OTHER_ASSOCIATION,
    NONE;

    static final String[] ASSOCIATIONS = {"OneToMany", "ManyToOne", "OneToOne", "ManyToMany"};

    static Mapping of(ParsedSource source, Member member) {
        if (member.field().isEmpty() || !member.isOfMappedClass() || member.has("Transient")) {
            return NONE;
        }
        if (member.has("Id", "EmbeddedId")) {
            return ID;
        }
        List<AnnotationUse> associations = AnnotationUse.on(source, member, ASSOCIATIONS);
        if (associations.isEmpty()) {
            return BASIC;
        }
        boolean owning = associations.stream()
                .anyMatch(a -> a.type().endsWith("ToOne") && !a.values().containsKey("mappedBy"));
        return owning ? OWNING_REFERENCE : OTHER_ASSOCIATION;
    }

    /** Returns the annotation that describes the member's column. */
    String columnAnnotation() {
        return this == OWNING_REFERENCE ? "JoinColumn" : "Column";
    }

    /** Returns the edit that adds an annotation to a field. */
    static Edit annotate(ParsedSource source, Member member, String annotation) {
        VariableTree field = member.field().orElseThrow();
        int at = source.start(field);
        return new Edit(at, at, annotation + " ");
    }
}
