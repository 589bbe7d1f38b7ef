package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Compiles a caller against the stub and runs it over a student's class. */
class ContractBridgesTest {

    private static final String STUB =
            "public java.util.Collection<String> all(int a, long b) { return null; } public void add(String s) {}";
    private static final String CALLER = "package cardinality.sample; public class Caller"
            + " implements java.util.concurrent.Callable<Object> { public Object call() { Sample s = new Sample();"
            + " s.add(\"x\"); return String.join(\"\", s.all(2, 3)); } }";

    @Test
    void aNarrowerReturnTypeImplementsTheStubsMethod() throws Exception {
        assertThat(call("public java.util.List<String> all(int a, long b) { return java.util.List.of(\"n\" + a + b); }"
                        + " public boolean add(String s) { return true; }"))
                .isEqualTo("n23");
    }

    @Test
    void theStubsOwnReturnTypeNeedsNoBridge() throws Exception {
        assertThat(call("public java.util.Collection<String> all(int a, long b) { return java.util.List.of(\"c\"); }"
                        + " public void add(String s) {}"))
                .isEqualTo("c");
    }

    @Test
    void membersOfAClassThatIsNotPublicAreAsVisibleAsTheStubs() throws Exception {
        assertThat(callOf("class Sample { Sample() {} protected java.util.List<String> all(int a, long b) {"
                        + " return java.util.List.of(\"p\"); } void add(String s) {} }"))
                .isEqualTo("p");
    }

    @Test
    void aPrivateMemberStaysPrivate() {
        assertThatThrownBy(() -> call("public java.util.Collection<String> all(int a, long b) { return null; }"
                        + " private void add(String s) {}"))
                .isInstanceOf(IllegalAccessError.class);
    }

    @Test
    void anotherReturnTypeIsAnotherMethod() {
        assertThatThrownBy(() -> call("public String all(int a, long b) { return \"\"; } public void add(String s) {}"))
                .isInstanceOf(NoSuchMethodError.class);
    }

    private static Object call(String members) throws Exception {
        return callOf("public class Sample {" + members + "}");
    }

    private static Object callOf(String type) throws Exception {
        InMemoryCompiler compiler = new InMemoryCompiler();
        ClassFiles stub = classes(compiler, sample("public class Sample {" + STUB + "}"), ClassFiles.NONE);
        ClassFiles caller = classes(compiler, new SourceFile("cardinality.sample.Caller", CALLER), stub);
        Granted granted =
                (Granted) new Gate(List.of()).judge(classes(compiler, sample(type), ClassFiles.NONE), stub, List.of());
        ClassLoader loader = new ClassLoader(ContractBridgesTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) {
                byte[] bytes = Objects.requireNonNull(
                        name.endsWith("Caller")
                                ? caller.get(name)
                                : granted.admitted().classes().get(name));
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        return ((Callable<?>) loader.loadClass("cardinality.sample.Caller")
                        .getConstructor()
                        .newInstance())
                .call();
    }

    private static SourceFile sample(String type) {
        return new SourceFile("cardinality.sample.Sample", "package cardinality.sample; " + type);
    }

    private static ClassFiles classes(InMemoryCompiler compiler, SourceFile source, ClassFiles classPath) {
        return ((Compiled) compiler.compile(List.of(source), classPath)).classes();
    }
}
