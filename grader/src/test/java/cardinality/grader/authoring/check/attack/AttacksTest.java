package cardinality.grader.authoring.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests the replacements of methods that a student writes. */
class AttacksTest {

    private static final String HEAD = "package x;\npublic class Things {\n";

    private static final SourceFile STUB = source("Things", HEAD + """
                public List<Thing> all(EntityManager em) {
                    throw new UnsupportedOperationException("TODO 1: implement Things.all");
                }
                public boolean given() {
                    return true;
                }
            }
            """);

    private static final SourceFile REFERENCE = source("Things", HEAD + """
                public List<Thing> all(EntityManager em) {
                    return em.createQuery("from Thing", Thing.class).getResultList();
                }
                public boolean given() {
                    return true;
                }
            }
            """);

    @Test
    void methodsGivenByTheStubAreNotReplaced() {
        assertThat(attacks(REFERENCE, STUB)).extracting(Attack::target).containsOnly("Things.all");
    }

    @Test
    void aMethodIsReplacedByNothingByAnEmptyResultAndByErrorsOfTheDatabase() {
        List<Attack> attacks = attacks(REFERENCE, STUB);
        assertThat(attacks)
                .extracting(Attack::kind)
                .contains("null", "throws-NoResultException", "sql-23505", "harmless");
        assertThat(text(attacks, "null"))
                .contains("all(EntityManager em) { return null; }")
                .contains("return true;");
        assertThat(text(attacks, "sql-23505")).contains("select signal('23505', 'attack')");
    }

    @Test
    void allMethodsAreReplacedTogetherEachByAPossibleValue() {
        String two = REFERENCE
                .text()
                .replace("public boolean given", "public long count() { return 7; } public boolean given");
        List<Attack> attacks = attacks(source("Things", two), STUB);
        Attack all = attacks.stream()
                .filter(attack -> attack.id().equals("things/all/empty"))
                .findFirst()
                .orElseThrow();
        // A number cannot be empty, so its replacement does nothing.
        assertThat(all.sources().get(0).text())
                .contains("count() { return 0; }")
                .contains("new java.util.ArrayList<>()");
    }

    @Test
    void aGapThatARecordFillsImplicitlyIsReplaced() {
        SourceFile stub = source("Pair", """
                package x;
                public class Pair {
                    @Override
                    public boolean equals(Object other) {
                        throw new UnsupportedOperationException("TODO 1: implement Pair.equals");
                    }
                }
                """);
        List<Attack> attacks = attacks(source("Pair", "package x;\npublic record Pair(Long one) {}\n"), stub);
        assertThat(text(attacks, "constant")).contains("public boolean equals(Object other) { return true; }");
    }

    @Test
    void aConstantIsCreatedByThePublicConstructor() {
        SourceFile thing = source("Thing", "package x;\npublic record Thing(Long id, String name, long total) {}\n");
        List<Attack> attacks = Attacks.on("things", List.of(REFERENCE), List.of(STUB), List.of(thing));
        assertThat(text(attacks, "constant")).contains("List.of(new Thing(1L, \"constant\", 1L))");
    }

    private static String text(List<Attack> attacks, String kind) {
        return attacks.stream()
                .filter(attack -> attack.kind().equals(kind))
                .map(attack -> attack.sources().get(0).text())
                .collect(Collectors.joining());
    }

    private static List<Attack> attacks(SourceFile reference, SourceFile stub) {
        return Attacks.on("things", List.of(reference), List.of(stub), List.of());
    }

    private static SourceFile source(String name, String text) {
        return new SourceFile("x." + name, text);
    }
}
