package cardinality.grader.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The mutants of the references: there are enough, all are different, and their ids are stable. */
class MutantsTest {

    private static final Kit KIT = Kit.load();

    private static Stream<Mutant> all() {
        return KIT.rubric().exercises().stream()
                .flatMap(e -> Mutants.of(e.id(), KIT.reference(e), KIT.stubs(e)).stream());
    }

    @Test
    void thereAreManyAndAllDifferFromEachOtherAndFromTheReference() {
        List<Mutant> mutants = all().toList();
        assertThat(mutants).hasSizeGreaterThan(600);
        assertThat(mutants).extracting(Mutant::id).doesNotHaveDuplicates();
        assertThat(mutants).extracting(Mutant::mutated).doesNotHaveDuplicates();
        assertThat(mutants)
                .allMatch(m -> !m.mutated().text().equals(m.original().text()));
    }

    @Test
    void idsNamePlaceAndOperator() {
        assertThat(all())
                .extracting(Mutant::id)
                .contains(
                        "onetomany/User.posts/drop-attribute/orphanRemoval",
                        "onetomany/User.posts/change-cascade/all-but-REMOVE",
                        "manytomany/Student.courses/swap-join-columns/JoinTable",
                        "association/Enrollment.student/exchange-names/MapsId.course",
                        "identity/Post.equals/weaken-equals/nulls-are-equal",
                        "queries/Queries.creditsPerStudent/drop-coalesce/1",
                        "fetching/Fetching.pageOfUsersWithPosts/drop-call/setMaxResults",
                        "bulk/Bulk.retitle/drop-statement/em.clear")
                .allMatch(id -> id.matches("[a-z]+/[A-Z]\\w*(\\.\\w+)?/[a-z-]+(/[\\w.+-]+)*"));
    }

    @Test
    void idsDoNotChangeWhenLinesAreAddedAbove() {
        String source = "@Entity\nclass Tree {\n@Column(length = 3)\nString name;\n}\n";
        assertThat(ids("// a comment\n\n" + source.replace("class Tree {\n", "class Tree {\nint age;\n")))
                .containsAll(ids(source));
    }

    @Test
    void linesGivenByTheStubAreNotMutated() {
        String source =
                "@Entity\nclass Tree {\n@Column(length = 3)\nString name;\n@Column(length = 4)\nString kind;\n}\n";
        SourceFile stub = new SourceFile(
                "cardinality.trees.Tree", "@Entity\nclass Tree {\n  @Column(length = 3)\n  String name;\n}\n");
        assertThat(ids(source)).anyMatch(id -> id.startsWith("trees/Tree.name/"));
        assertThat(ids(source, List.of(stub)))
                .noneMatch(id -> id.startsWith("trees/Tree.name/") || id.startsWith("trees/Tree/drop-annotation/"))
                .anyMatch(id -> id.startsWith("trees/Tree.kind/"));
    }

    @Test
    void linesMayBeAddedBetweenThoseGivenByTheStub() {
        String source = "@Entity\nclass Tree {\nLong id;\n}\n";
        assertThat(ids(source, List.of(new SourceFile("cardinality.trees.Tree", source))))
                .containsExactly("trees/Tree/add-annotation/SoftDelete", "trees/Tree/add-column/required");
    }

    @Test
    void anOperatorKnowsTheClassesOfOtherFiles() {
        SourceFile tree = new SourceFile(
                "cardinality.trees.Tree", "class Tree {\nvoid shed(Leaf leaf) {\nleaves.remove(leaf);\n}\n}\n");
        SourceFile leaf = new SourceFile(
                "cardinality.trees.Leaf", "class Leaf {\nString color;\nString getColor() {\nreturn color;\n}\n}\n");
        assertThat(Mutants.of("trees", List.of(tree, leaf), List.of()))
                .extracting(Mutant::id)
                .contains("trees/Tree.shed/compare-by-value/color");
    }

    private static List<String> ids(String source) {
        return ids(source, List.of());
    }

    private static List<String> ids(String source, List<SourceFile> stubs) {
        return Mutants.of("trees", List.of(new SourceFile("cardinality.trees.Tree", source)), stubs).stream()
                .map(Mutant::id)
                .toList();
    }
}
