package cardinality.grader.authoring.mutation.operator.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Mutated;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of each operator on mappings, and what it does not change. */
class AnnotationOperatorsTest {

    private static List<String> entity(MutationOperator operator, String members) {
        return Mutated.by(operator, "@Entity\nclass Tree {\n" + members + "\n}\n");
    }

    @Test
    void dropAnnotationDropsEachButOverride() {
        assertThat(entity(new DropAnnotation(), "@Id @GeneratedValue Long id;\n@Override\npublic String toString() {}"))
                .containsExactly(
                        "Tree Entity: ",
                        "Tree.id Id: @GeneratedValue Long id;",
                        "Tree.id GeneratedValue: @Id Long id;");
    }

    @Test
    void addAnnotationAddsWhatFitsTheKindOfField() {
        assertThat(entity(new AddAnnotation(), "String name;"))
                .containsExactly(
                        "Tree SoftDelete: @org.hibernate.annotations.SoftDelete",
                        "Tree.name Transient: @jakarta.persistence.Transient String name;",
                        "Tree.name Lob: @jakarta.persistence.Lob String name;");
        assertThat(entity(new AddAnnotation(), "@OneToMany(mappedBy = \"tree\") List<Leaf> leaves;"))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly(
                        "Tree SoftDelete", "Tree.leaves Transient", "Tree.leaves Fetch", "Tree.leaves OrderColumn");
        assertThat(entity(new AddAnnotation(), "@Id Long id;\nstatic int count;"))
                .hasSize(1);
    }

    @Test
    void dropAttributeDropsEachAndThoseOfAnnotationsInside() {
        assertThat(
                        entity(
                                new DropAttribute(),
                                "@JoinTable(name = \"t\", joinColumns = @JoinColumn(name = \"a\"))\n@MapsId(\"x\")\nWood wood;"))
                .containsExactly(
                        "Tree.wood name: @JoinTable(joinColumns = @JoinColumn(name = \"a\"))",
                        "Tree.wood joinColumns: @JoinTable(name = \"t\")",
                        "Tree.wood joinColumns.name: @JoinTable(name = \"t\", joinColumns = @JoinColumn)",
                        "Tree.wood value: @MapsId");
    }

    @Test
    void addAttributeSetsWhatIsNotSet() {
        assertThat(entity(new AddAttribute(), "@Column(nullable = false)\nString name;"))
                .containsExactly(
                        "Tree.name unique: @Column(nullable = false, unique = true)",
                        "Tree.name updatable: @Column(nullable = false, updatable = false)",
                        "Tree.name insertable: @Column(nullable = false, insertable = false)");
        assertThat(entity(new AddAttribute(), "Integer rings;"))
                .startsWith("Tree.rings nullable: @jakarta.persistence.Column(nullable = false) Integer rings;");
        assertThat(entity(new AddAttribute(), "@ManyToOne @JoinColumn Wood wood;"))
                .contains(
                        "Tree.wood unique: @ManyToOne @JoinColumn(unique = true) Wood wood;",
                        "Tree.wood optional: @ManyToOne(optional = false) @JoinColumn Wood wood;");
    }

    @Test
    void flipAttributeInvertsBooleans() {
        assertThat(entity(new FlipAttribute(), "@Column(nullable = false, unique = true, length = 5)\nString name;"))
                .containsExactly(
                        "Tree.name nullable: @Column(nullable = true, unique = true, length = 5)",
                        "Tree.name unique: @Column(nullable = false, unique = false, length = 5)");
    }

    @Test
    void renameAttributeMisspellsNames() {
        assertThat(entity(
                        new RenameAttribute(),
                        "@OneToMany(mappedBy = \"tree\", orphanRemoval = true)\nList<Leaf> leaves;"))
                .containsExactly("Tree.leaves mappedBy: @OneToMany(mappedBy = \"treex\", orphanRemoval = true)");
    }

    @Test
    void exchangeNamesSwapsNamesOfTheSameKind() {
        assertThat(entity(
                        new ExchangeNames(),
                        "@MapsId(\"a\") Wood one;\n@MapsId(\"b\") Wood two;\n@Column(name = \"c\") int three;"))
                .containsExactly("Tree.one MapsId.two: @MapsId(\"b\") Wood one; / @MapsId(\"a\") Wood two;");
    }

    @Test
    void changeLengthChangesByOneOrMakesMuchShorter() {
        assertThat(entity(
                        new ChangeLength(),
                        "@Column(length = 50) String name;\n@Column(length = Length.LONG32) String text;"))
                .containsExactly(
                        "Tree.name shorter: @Column(length = 49) String name;",
                        "Tree.name longer: @Column(length = 51) String name;",
                        "Tree.text 32600: @Column(length = 32600) String text;",
                        "Tree.text 4000: @Column(length = 4000) String text;");
    }

    @Test
    void changeCascadeTriesWeakerAndStrongerSetsButNotTheSame() {
        assertThat(entity(new ChangeCascade(), "@OneToMany(cascade = CascadeType.ALL) List<Leaf> leaves;"))
                .hasSize(10)
                .contains(
                        "Tree.leaves PERSIST: @OneToMany(cascade = {jakarta.persistence.CascadeType.PERSIST}) List<Leaf> leaves;")
                .anyMatch(line -> line.startsWith("Tree.leaves all-but-REMOVE: ") && !line.contains(".REMOVE"));
        assertThat(entity(new ChangeCascade(), "@ManyToOne Wood wood;"))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly(
                        "Tree.wood PERSIST",
                        "Tree.wood MERGE",
                        "Tree.wood REMOVE",
                        "Tree.wood PERSIST+MERGE",
                        "Tree.wood ALL");
    }

    @Test
    void changeFetchKnowsTheDefaults() {
        assertThat(
                        entity(
                                new ChangeFetch(),
                                "@OneToMany List<Leaf> leaves;\n@ManyToOne Wood wood;\n@OneToOne(fetch = FetchType.LAZY) Nest nest;"))
                .containsExactly(
                        "Tree.leaves EAGER: @OneToMany(fetch = jakarta.persistence.FetchType.EAGER) List<Leaf> leaves;",
                        "Tree.wood LAZY: @ManyToOne(fetch = jakarta.persistence.FetchType.LAZY) Wood wood;",
                        "Tree.nest EAGER: @OneToOne(fetch = jakarta.persistence.FetchType.EAGER) Nest nest;");
    }

    @Test
    void swapAssociationKeepsTheAttributesThatTheOtherHas() {
        assertThat(entity(
                        new SwapAssociation(),
                        "@OneToMany(mappedBy = \"tree\", orphanRemoval = true) List<Leaf> leaves;"))
                .containsExactly(
                        "Tree.leaves ManyToOne: @jakarta.persistence.ManyToOne List<Leaf> leaves;",
                        "Tree.leaves OneToOne: @jakarta.persistence.OneToOne(mappedBy = \"tree\", orphanRemoval = true)"
                                + " List<Leaf> leaves;",
                        "Tree.leaves ManyToMany: @jakarta.persistence.ManyToMany(mappedBy = \"tree\") List<Leaf> leaves;");
    }

    @Test
    void swapJoinColumnsSwapsBothSides() {
        assertThat(
                        entity(
                                new SwapJoinColumns(),
                                "@JoinTable(joinColumns = @JoinColumn(name = \"a\"), inverseJoinColumns = @JoinColumn(name = \"b\")) Set<Wood> woods;"))
                .containsExactly("Tree.woods JoinTable: @JoinTable(joinColumns = @JoinColumn(name = \"b\"),"
                        + " inverseJoinColumns = @JoinColumn(name = \"a\")) Set<Wood> woods;");
    }

    @Test
    void changeGenerationTriesTheOtherStrategies() {
        assertThat(entity(new ChangeGeneration(), "@GeneratedValue(strategy = GenerationType.IDENTITY) Long id;"))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly("Tree.id SEQUENCE", "Tree.id AUTO");
    }

    @Test
    void swapTimestampUsesTheLastUpdate() {
        assertThat(entity(new SwapTimestamp(), "@CreationTimestamp Instant planted;"))
                .containsExactly(
                        "Tree.planted UpdateTimestamp: @org.hibernate.annotations.UpdateTimestamp Instant planted;");
    }

    @Test
    void everyOperatorHasAUniqueName() {
        assertThat(AnnotationOperators.all()).extracting(MutationOperator::name).doesNotHaveDuplicates();
    }
}
