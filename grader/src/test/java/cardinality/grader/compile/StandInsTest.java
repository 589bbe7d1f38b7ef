package cardinality.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stub stands in for a file that was not handed in, unless another file declares its class. */
class StandInsTest {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();
    private static final SourceFile COURSE = source("Course", "public class Course { int stub; }");

    @Test
    void aClassThatAnotherFileDeclaresNeedsNoStandIn() {
        assertThat(compile(source("Student", "public class Student { Course c; } class Course {}"), COURSE.asStandIn()))
                .isInstanceOfSatisfying(Compiled.class, compiled -> assertThat(
                                compiled.classes().names())
                        .containsExactlyInAnyOrder("cardinality.x.Student", "cardinality.x.Course"));
    }

    @Test
    void aClassThatNoFileDeclaresIsTheStubs() {
        assertThat(compile(
                        source("Student", "public class Student { int c = new Course().stub; }"), COURSE.asStandIn()))
                .isInstanceOf(Compiled.class);
    }

    @Test
    void aNestedClassIsAnotherClass() {
        assertThat(compile(
                        source("Student", "public class Student { static class Course {} int c; }"),
                        COURSE.asStandIn()))
                .isInstanceOfSatisfying(Compiled.class, compiled -> assertThat(
                                compiled.classes().names())
                        .contains("cardinality.x.Course", "cardinality.x.Student$Course"));
    }

    @Test
    void textThatOnlyLooksLikeADeclarationIsNone() {
        assertThat(compile(
                        source(
                                "Student",
                                "/* class Course {} */ public class Student { String s = \"class Course {}\"; }"),
                        COURSE.asStandIn()))
                .isInstanceOfSatisfying(
                        Compiled.class,
                        compiled -> assertThat(compiled.classes().names()).contains("cardinality.x.Course"));
    }

    @Test
    void aFileThatWasHandedInIsNoStandIn() {
        assertThat(compile(source("Student", "public class Student {} class Course {}"), COURSE))
                .isInstanceOfSatisfying(DoesNotCompile.class, failed -> assertThat(failed.messages())
                        .anySatisfy(message -> assertThat(message.text()).contains("duplicate class")));
    }

    @Test
    void anErrorInAFileIsReportedOnce() {
        assertThat(compile(source("Student", "public class Student { int c = ; }"), COURSE.asStandIn()))
                .isInstanceOfSatisfying(DoesNotCompile.class, failed -> assertThat(failed.messages())
                        .hasSize(1));
    }

    private static Compilation compile(SourceFile... sources) {
        return COMPILER.compile(List.of(sources), ClassFiles.NONE);
    }

    private static SourceFile source(String type, String text) {
        return new SourceFile("cardinality.x." + type, "package cardinality.x; " + text);
    }
}
