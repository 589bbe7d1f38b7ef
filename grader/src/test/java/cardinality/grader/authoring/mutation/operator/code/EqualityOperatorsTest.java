package cardinality.grader.authoring.mutation.operator.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Mutated;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of each operator on equality, and on the comparison of ids and texts. */
class EqualityOperatorsTest {

    private static List<String> comparison(String condition) {
        return Mutated.by(
                new NarrowComparison(),
                "class Tree {\nLong id;\nString name;\nTree seed;\nboolean same(Tree that) {\nreturn " + condition
                        + ";\n}\n}\n");
    }

    @Test
    void narrowComparisonComparesLessOfAnId() {
        assertThat(comparison("id.equals(that.getId())"))
                .containsExactly(
                        "Tree.same int-value: return (that.getId() != null && id.intValue() == that.getId().intValue());",
                        "Tree.same hash-code: return java.util.Objects.hashCode(id)"
                                + " == java.util.Objects.hashCode(that.getId());",
                        "Tree.same boxed: return id == that.getId();");
    }

    @Test
    void narrowComparisonIgnoresTheCaseOfATextOrComparesItsHashCode() {
        assertThat(comparison("getName().equals(that.name)"))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly("Tree.same ignoring-case", "Tree.same hash-code", "Tree.same boxed");
    }

    @Test
    void narrowComparisonLeavesOtherComparisonsAlone() {
        assertThat(comparison("id.equals(that.getSeed()) || seed.equals(that.getSeed()) || name.equals(\"oak\")"))
                .isEmpty();
    }

    @Test
    void redefineEqualityGivesAMappedRecordAnotherEquality() {
        assertThat(Mutated.by(new RedefineEquality(), "@Embeddable\nrecord TreeId(Long wood, Long number) {}\n"))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly(
                        "TreeId by-hash-code",
                        "TreeId by-reference",
                        "TreeId by-wood",
                        "TreeId by-number",
                        "TreeId int-value",
                        "TreeId boxed",
                        "TreeId crossed",
                        "TreeId either-way",
                        "TreeId hash-by-reference");
        assertThat(Mutated.by(new RedefineEquality(), "@Embeddable\nrecord TreeId(Long wood, Long number) {}\n"))
                .contains(
                        "TreeId int-value: record TreeId(Long wood, Long number) { / "
                                + "@Override public boolean equals(Object other) { return other instanceof TreeId that && "
                                + "(wood.intValue() == that.wood.intValue() && number.intValue() == that.number.intValue()); } / }");
    }

    @Test
    void redefineEqualityLeavesClassesAndOtherRecordsAlone() {
        assertThat(Mutated.by(new RedefineEquality(), "@Entity\nclass Tree {\nLong id;\n}\nrecord Leaf(Long id) {}\n"))
                .isEmpty();
    }

    @Test
    void addEqualsComparesIdsOrTextsThatHaveAGetter() {
        String entity = """
                @Entity
                class Tree {
                Long id;
                String name;
                String secret;
                @ManyToOne Wood wood;
                Long getId() { return id; }
                String getName() { return name; }
                %s}
                """;
        assertThat(Mutated.by(new AddEquals(), entity.formatted("")))
                .containsExactly(
                        "Tree by-name: @Override public boolean equals(Object other) { return other instanceof Tree that"
                                + " && java.util.Objects.equals(this.getName(), that.getName()); } / "
                                + "@Override public int hashCode() { return java.util.Objects.hash(getName()); }",
                        "Tree by-id: @Override public boolean equals(Object other) { return other instanceof Tree that"
                                + " && java.util.Objects.equals(this.getId(), that.getId()); } / "
                                + "@Override public int hashCode() { return java.util.Objects.hash(getId()); }");
        assertThat(Mutated.by(
                        new AddEquals(),
                        entity.formatted("public boolean equals(Object other) { return this == other; }\n")))
                .isEmpty();
        assertThat(Mutated.by(new AddEquals(), entity.formatted("").replace("@ManyToOne", "")))
                .isEmpty();
    }
}
