package cardinality.grader.authoring.mutation.operator.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Mutated;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of each operator on keys and further columns of a table. */
class ColumnOperatorsTest {

    private static final String WOOD = """
            @Entity
            class Wood {
            Long id;
            @Column(name = "called") String name;
            String owner;
            }
            """;

    private static List<String> entity(MutationOperator operator, String members) {
        return Mutated.by(operator, WOOD + "@Entity\nclass Tree {\n" + members + "\n}\n");
    }

    @Test
    void referencedColumnRefersToEachTextOfTheTarget() {
        assertThat(entity(new ReferencedColumn(), "@ManyToOne @JoinColumn(name = \"wood_id\") Wood wood;"))
                .containsExactly(
                        "Tree.wood called: @ManyToOne"
                                + " @JoinColumn(name = \"wood_id\", referencedColumnName = \"called\") Wood wood;",
                        "Tree.wood owner: @ManyToOne"
                                + " @JoinColumn(name = \"wood_id\", referencedColumnName = \"owner\") Wood wood;");
    }

    @Test
    void referencedColumnKnowsBothSidesOfAJoinTable() {
        String woods = "String name;\n@JoinTable(joinColumns = @JoinColumn(name = \"a\"),"
                + " inverseJoinColumns = @JoinColumn(name = \"b\")) Set<Wood> woods;";
        assertThat(entity(new ReferencedColumn(), woods))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly(
                        "Tree.woods joinColumns.name",
                        "Tree.woods inverseJoinColumns.called",
                        "Tree.woods inverseJoinColumns.owner");
    }

    @Test
    void referencedColumnLeavesKeysThatSayIt() {
        assertThat(
                        entity(
                                new ReferencedColumn(),
                                "@JoinColumn(referencedColumnName = \"id\") Wood wood;\n@JoinColumn(name = \"x\") Other other;"))
                .isEmpty();
    }

    @Test
    void dropConstraintKeepsTheColumn() {
        assertThat(entity(new DropConstraint(), "@ManyToOne @JoinColumn(name = \"wood_id\") Wood wood;\nString name;"))
                .containsExactly(
                        "Tree.wood foreignKey: @ManyToOne @JoinColumn(name = \"wood_id\", foreignKey ="
                                + " @jakarta.persistence.ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT)) Wood wood;");
    }

    @Test
    void dropConstraintKnowsBothKeysOfAJoinTable() {
        assertThat(entity(new DropConstraint(), "@JoinTable(joinColumns = @JoinColumn(name = \"a\")) Set<Wood> woods;"))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly("Tree.woods foreignKey", "Tree.woods inverseForeignKey");
    }

    @Test
    void changeMomentUsesOneMomentForAllOrAPartOfIt() {
        assertThat(entity(new ChangeMoment(), "@CreationTimestamp\nInstant planted;\nInstant cut;"))
                .containsExactly(
                        "Tree.planted class-loading: Instant planted = LOADED; / "
                                + "private static final java.time.Instant LOADED = java.time.Instant.now();",
                        "Tree.planted epoch: Instant planted = java.time.Instant.EPOCH;",
                        "Tree.planted date: java.time.LocalDate planted;",
                        "Tree.planted time: java.time.LocalTime planted;");
        assertThat(entity(new ChangeMoment(), "@CreationTimestamp\nLocalDateTime planted;"))
                .isEmpty();
    }

    @Test
    void addColumnAddsARequiredOneToEachEntity() {
        assertThat(Mutated.by(
                        new AddColumn(),
                        "@Entity\nclass Tree {\n@Id\nLong id;\n}\n@Embeddable\nclass Leaf {\nint x;\n}\n"))
                .containsExactly("Tree required: @jakarta.persistence.Column(nullable = false) private String remark;");
    }

    @Test
    void addAnnotationMarksRowsOfAnEntityInPlaceOfDeletingThem() {
        assertThat(Mutated.by(new AddAnnotation(), "@Entity\nclass Tree {\n}\nclass Other {\n}\n"))
                .containsExactly("Tree SoftDelete: @org.hibernate.annotations.SoftDelete");
    }

    @Test
    void addAnnotationIgnoresMissingTargetsOfAReference() {
        assertThat(Mutated.by(new AddAnnotation(), "@Entity\nclass Tree {\n@ManyToOne Wood wood;\n}\n"))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly("Tree SoftDelete", "Tree.wood Transient", "Tree.wood OnDelete", "Tree.wood NotFound");
    }
}
