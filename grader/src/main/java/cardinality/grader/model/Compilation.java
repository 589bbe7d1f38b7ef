package cardinality.grader.model;

import cardinality.testkit.source.MemberLines;
import java.util.List;

/** The result of compiling the sources of one exercise. */
public sealed interface Compilation {

    /**
     * The sources compiled.
     *
     * @param classes class files by binary name
     * @param members the line of each class, field and method
     */
    record Compiled(ClassFiles classes, MemberLines members) implements Compilation {
        public Compiled {}
    }

    /**
     * The sources did not compile.
     *
     * @param messages the first errors of the compiler; never empty
     */
    record DoesNotCompile(List<CompilerMessage> messages) implements Compilation {
        public DoesNotCompile {
            messages = List.copyOf(messages);
        }
    }

    /**
     * The class files exceed a limit of the grader.
     *
     * @param message what is too large and what to do, in words for a student
     */
    record TooLarge(String message) implements Compilation {}
}
