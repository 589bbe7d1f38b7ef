package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.NotTaken;
import cardinality.grader.model.SubmittedExercise.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceDigestsTest {

    private static final SourceFile USER = new SourceFile("cardinality.sample.User", "class User {}");
    private static final SourceFile STUB = new SourceFile("cardinality.sample.Post", "class Post {}").asStandIn();

    @Test
    void onlyWhatWasHandedInCounts() {
        String digest = digest(new Sources(List.of(USER, STUB)));
        assertThat(digest).hasSize(64).isEqualTo(digest(new Sources(List.of(USER))));
        SourceFile otherStub = new SourceFile("cardinality.sample.Post", "class Post { }").asStandIn();
        assertThat(digest(new Sources(List.of(USER, otherStub)))).isEqualTo(digest);
    }

    @Test
    void anyChangedCharacterIsAnotherAnswer() {
        String digest = digest(new Sources(List.of(USER)));
        assertThat(digest(new Sources(List.of(new SourceFile(USER.className(), "class User { }")))))
                .isNotEqualTo(digest);
        assertThat(digest(new Sources(List.of(new SourceFile("cardinality.sample.Users", USER.text())))))
                .isNotEqualTo(digest);
        assertThat(digest(new NotTaken("a link"))).isNotEqualTo(digest);
    }

    private static String digest(SubmittedExercise submitted) {
        return SourceDigests.of(new Submission("anna", Map.of("sample", submitted), Optional.empty()))
                .getOrDefault("sample", "");
    }
}
