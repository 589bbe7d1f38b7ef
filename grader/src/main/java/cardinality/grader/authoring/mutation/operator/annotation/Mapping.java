package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import com.sun.source.tree.VariableTree;
import java.util.List;

/** What a field of an entity is to Hibernate. */
enum Mapping {
    ID,
    /** A column of its own. */
    BASIC,
    /** A reference with a foreign key column. */
    OWNING_REFERENCE,
    /** The other end of an association, or a collection. */
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

    /** The annotation that says what the member's column is like. */
    String columnAnnotation() {
        return this == OWNING_REFERENCE ? "JoinColumn" : "Column";
    }

    /** One more annotation in front of a field. */
    static Edit annotate(ParsedSource source, Member member, String annotation) {
        VariableTree field = member.field().orElseThrow();
        int at = source.start(field);
        return new Edit(at, at, annotation + " ");
    }
}
