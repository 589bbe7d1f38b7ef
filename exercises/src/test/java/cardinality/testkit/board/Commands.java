package cardinality.testkit.board;

import cardinality.testkit.rubric.ExerciseRubric;

/** What a learner types to go on, which depends on what shows the board. */
enum Commands {
    MAVEN {
        @Override
        String nextHint(ExerciseRubric exercise, int level) {
            return "mvn test -Dexercise=%s -Dhints=%d".formatted(exercise.id(), level);
        }

        @Override
        String again(ExerciseRubric exercise) {
            return "then run mvn test -Dexercise=" + exercise.id();
        }

        @Override
        String others() {
            return "mvn test runs the other exercises too.";
        }
    },
    WATCH {
        @Override
        String nextHint(ExerciseRubric exercise, int level) {
            return "h";
        }

        @Override
        String again(ExerciseRubric exercise) {
            return "then save the file";
        }

        @Override
        String others() {
            return "The other exercises run now.";
        }
    };

    /** How to see one more hint. */
    abstract String nextHint(ExerciseRubric exercise, int level);

    /** How to test an exercise again. */
    abstract String again(ExerciseRubric exercise);

    /** How to test the exercises that were not in the run. */
    abstract String others();
}
