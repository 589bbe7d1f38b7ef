package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only a student's own methods are named in feedback, and by names that are equal in each run. */
class ExercisesTest {

    @Test
    void framesOfLambdaExpressionsAreLeftOut() {
        assertThat(Exercises.callsIn(new StackTraceElement[] {
                    frame("cardinality.onetomany.User", "removePost"),
                    frame("cardinality.onetomany.User$$Lambda$2141/0x0000000100a011a0", "accept"),
                    frame("cardinality.onetomany.Seed$$Lambda$2070/0x00000001009f55d0", "get"),
                }))
                .containsExactly("User.removePost");
    }

    @Test
    void nestedClassesOfTestsAreNoClassesOfTheExercise() {
        assertThat(Exercises.isExerciseClass("cardinality.onetomany.PostCommentsTest$Pair"))
                .isFalse();
        assertThat(Exercises.isExerciseClass("cardinality.onetomany.User$Pair")).isTrue();
    }

    private static StackTraceElement frame(String type, String method) {
        return new StackTraceElement(type, method, "Source.java", 1);
    }
}
