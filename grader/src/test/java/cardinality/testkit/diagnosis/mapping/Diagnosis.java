package cardinality.testkit.diagnosis.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Feedback;
import cardinality.testkit.internal.Boot;
import cardinality.testkit.rubric.MappingIdeas;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Compiles and boots entities as grading does. */
final class Diagnosis {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    private static final String PACKAGE = "cardinality.sample";

    private static final Pattern ENTITY = Pattern.compile("(?m)^@Entity\\b.*\\bclass (\\w+)");

    private Diagnosis() {}

    /**
     * Returns misconception, place and finding in one line, or {@code accepted}.
     *
     * @param mapping top-level classes, those of entities with {@code @Entity} at the beginning of their line
     */
    static String diagnosisOf(String mapping) {
        List<Class<?>> entities = entitiesOf(mapping);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(entities.get(0).getClassLoader());
        try (Boot boot = Boot.of(entities, true, false)) {
            boot.open();
            return "accepted";
        } catch (CriterionFailure failure) {
            Feedback feedback = failure.feedback();
            String code = String.valueOf(feedback.misconception());
            assertThat(MappingIdeas.explains(code) || code.equals("TRANSIENT_LEFT"))
                    .as("an idea for " + code)
                    .isTrue();
            return code + " at " + feedback.where() + ": " + failure.getActual().getStringRepresentation();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Returns the diagnosis of the entities {@code User} and {@code Post}, each with an id and further members.
     *
     * @param ofUser the further members of users
     * @param ofPost the further members of posts
     */
    static String diagnosisOfPair(String ofUser, String ofPost) {
        return diagnosisOf("""
                @Entity(name = "Users") class User { @Id Long id; %s }
                @Entity(name = "Posts") class Post { @Id Long id; %s }
                """.formatted(ofUser, ofPost));
    }

    private static List<Class<?>> entitiesOf(String mapping) {
        String source = "package " + PACKAGE + "; import jakarta.persistence.*; import java.util.*;\n" + mapping;
        ClassFiles classes = ((Compiled)
                        COMPILER.compile(List.of(new SourceFile(PACKAGE + ".Sample", source)), ClassFiles.NONE))
                .classes();
        ClassLoader loader = new ClassLoader(Diagnosis.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        List<Class<?>> entities = new ArrayList<>();
        ENTITY.matcher(mapping).results().forEach(entity -> {
            try {
                entities.add(loader.loadClass(PACKAGE + "." + Objects.requireNonNull(entity.group(1))));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("not compiled: " + entity.group(), e);
            }
        });
        return entities;
    }
}
