package cardinality.grader.wire;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.SourceFile;
import java.util.List;

/** What the controller asks of a worker. */
public sealed interface Request {

    /**
     * Compile these sources.
     *
     * @param sources sources of one exercise
     * @param classPath classes they may use besides Java and Hibernate, by binary name
     */
    record Compile(List<SourceFile> sources, ClassFiles classPath) implements Request {
        public Compile {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Run these tests over these classes.
     *
     * @param classes admitted classes by binary name
     * @param tests the tests, each reported exactly once
     * @param traced whether to tell for each test what was said to the database
     * @param seed what the data are drawn from that no feedback discloses; any text
     */
    record Run(ClassFiles classes, List<GradedMethod> tests, boolean traced, String seed) implements Request {
        public Run {
            tests = List.copyOf(tests);
        }

        /** The same request for some of its tests. */
        public Run only(List<GradedMethod> some) {
            return new Run(classes, some, traced, seed);
        }
    }
}
