package cardinality.grader.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.catalog.Kit;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The files of remarks on mutants: valid lines, and which line counts. */
class RemarksTest {

    private static final ExerciseRubric ONETOMANY =
            Kit.load().rubric().exercise("onetomany").orElseThrow();

    @Test
    void aLineNamesCriteriaOrAReason() throws RemarksException {
        Remarks remarks = Remarks.read(ONETOMANY, """
                # what a comment says does not matter
                onetomany/User.posts/drop-attribute/orphanRemoval -> orphan-removal, both-sides-in-sync

                onetomany/User.id/** equivalent: the same all the same
                onetomany/*/change-length/{shorter,longer} allowed: nobody asked
                """);
        assertThat(remarks.on("onetomany/User.posts/drop-attribute/orphanRemoval"))
                .hasValueSatisfying(remark -> assertThat(((Remark.CaughtBy) remark).criteria())
                        .isEqualTo(Set.of("orphan-removal", "both-sides-in-sync")));
        assertThat(remarks.on("onetomany/User.id/change-generation/AUTO"))
                .hasValueSatisfying(remark ->
                        assertThat(((Remark.Equivalent) remark).reason()).isEqualTo("the same all the same"));
        assertThat(remarks.on("onetomany/User.username/change-length/longer"))
                .hasValueSatisfying(remark -> assertThat(remark).isInstanceOf(Remark.Allowed.class));
        assertThat(remarks.on("onetomany/User.username/change-length/else")).isEmpty();
    }

    @Test
    void theFirstLineThatMatchesCounts() throws RemarksException {
        Remarks remarks = Remarks.read(ONETOMANY, "onetomany/User/* allowed: one\nonetomany/** allowed: two");
        assertThat(remarks.on("onetomany/User/drop-annotation").map(Remark::place))
                .isEqualTo(Optional.of("onetomany.txt:1"));
        assertThat(remarks.on("onetomany/User/drop-annotation/Table").map(Remark::place))
                .isEqualTo(Optional.of("onetomany.txt:2"));
    }

    @Test
    void anInvalidLineIsReportedWithItsNumber() {
        refuses("\nonetomany/User allowed", "onetomany.txt:2: not understood");
        refuses("onetomany/User -> orphan-removal,lazy", "there is no criterion orphan-removal,lazy");
        refuses("onetomany/User -> sorting", "onetomany.txt:1: there is no criterion sorting; there are both-sides");
        refuses("onetoone/User -> lazy", "begins with onetomany/");
        refuses("onetomany/{User allowed: x", "no pattern of ids: onetomany/{User");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> Remarks.read(ONETOMANY, text)).hasMessageContaining(message);
    }
}
