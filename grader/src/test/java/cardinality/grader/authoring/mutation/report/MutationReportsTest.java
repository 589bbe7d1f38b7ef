package cardinality.grader.authoring.mutation.report;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Detection;
import cardinality.grader.authoring.mutation.GradedMutant;
import cardinality.grader.authoring.mutation.JudgedMutant;
import cardinality.grader.authoring.mutation.Mutant;
import cardinality.grader.authoring.mutation.MutantKind;
import cardinality.grader.authoring.mutation.MutantOutcome;
import cardinality.grader.authoring.mutation.MutationResult;
import cardinality.grader.authoring.mutation.Standing;
import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The result of a run over two mutants, as text, JSON and HTML. */
class MutationReportsTest {

    private static final MutationResult RESULT = new MutationResult(
            List.of(Kit.load().rubric().exercise("onetomany").orElseThrow()),
            List.of(
                    mutant(
                            "onetomany/User.posts/swap-collection/Set",
                            "List<Post> posts;",
                            MutantOutcome.SURVIVED,
                            Standing.UNEXPLAINED),
                    mutant(
                            "onetomany/Post.author/drop-attribute/fetch",
                            "@ManyToOne",
                            MutantOutcome.KILLED,
                            Standing.CAUGHT_AS_NAMED,
                            new Detection("lazy", Verdict.FAILED, Optional.of("EAGER")),
                            new Detection("to-string", Verdict.BLOCKED, Optional.empty()))),
            List.of("onetomany.txt:3: <b> is the first to match no mutant"));

    private static JudgedMutant mutant(
            String id, String now, MutantOutcome outcome, Standing standing, Detection... catches) {
        Mutant mutant = new Mutant(
                id,
                MutantKind.MAPPING,
                id.split("/", -1)[2],
                new SourceFile("cardinality.onetomany.User", "was\n"),
                new SourceFile("cardinality.onetomany.User", now + "\n"));
        return new JudgedMutant(new GradedMutant(mutant, outcome, List.of(catches)), standing, "");
    }

    @Test
    void theTextContainsCountsAndUnexplainedSurvivors() {
        assertThat(MutationText.of(RESULT))
                .containsPattern("onetomany +2 +0 +0 +0 +0 +1 +1 +0 +0 +1\n")
                .containsPattern("all +2 +0 +0 +0 +0 +1 +1 +0 +0 +1\n")
                .containsPattern("swap-collection +1 ")
                .contains("  onetomany/User.posts/swap-collection/Set\n    - was\n    + List<Post> posts;\n")
                .contains("remarks on mutants that do not hold\n  onetomany.txt:3");
    }

    @Test
    void theJsonContainsEveryMutantWithItsCriteria() {
        JsonNode root = JsonMapper.shared().readTree(MutantsJson.text(RESULT));
        assertThat(root.path("schema").asString()).isEqualTo("cardinality/mutants/1");
        JsonNode killed = root.path("mutants").path(1);
        assertThat(killed.path("operator").asString()).isEqualTo("drop-attribute");
        assertThat(killed.path("criteria").path(0).path("misconception").asString())
                .isEqualTo("EAGER");
        assertThat(root.path("mutants").path(0).path("after").asString()).isEqualTo("List<Post> posts;");
    }

    @Test
    void thePageEscapesItsTextsAndIsSelfContained() {
        String page = MutantsHtml.text(RESULT);
        assertThat(page)
                .contains("List&lt;Post&gt; posts;")
                .contains("onetomany.txt:3: &lt;b&gt;")
                .contains("title=\"lazy: EAGER\">●")
                .contains("○")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("<script", "<link", "src=", "http");
    }

    @Test
    void aCriterionShowsTheMutantsThatOnlyItCatches() {
        assertThat(CriterionCounts.of(RESULT))
                .contains(new CriterionCounts("onetomany.lazy", 1, 1, "EAGER 1"))
                .contains(new CriterionCounts("onetomany.to-string", 0, 0, ""));
    }
}
