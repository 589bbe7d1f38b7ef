package cardinality.grader.model;

import java.util.List;

/** How compiling the sources of one exercise ended. */
public sealed interface Compilation {

    /**
     * It compiled.
     *
     * @param classes from binary class name to class file
     * @param members where each class, field and method stands
     */
    record Compiled(ClassFiles classes, MemberLines members) implements Compilation {
        public Compiled {}
    }

    /**
     * It did not.
     *
     * @param messages the compiler's errors, the first few, never empty
     */
    record DoesNotCompile(List<CompilerMessage> messages) implements Compilation {
        public DoesNotCompile {
            messages = List.copyOf(messages);
        }
    }

    /**
     * It compiled to more than the grader takes.
     *
     * @param message what is too large and what to do, in words for a student
     */
    record TooLarge(String message) implements Compilation {}
}
