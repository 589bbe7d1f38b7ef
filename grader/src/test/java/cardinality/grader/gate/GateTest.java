package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.Compilation;
import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.compile.SourceFile;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Admission.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each snippet is the body of a student's class. What the gate must see is in the class file, not in the text. */
class GateTest {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    private final Gate gate = new Gate(List.of("cardinality.sample.SampleTest"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void m() { System.exit(0); }",
                "void m() { \\u0053ystem.exit(0); }",
                "static { Runtime.getRuntime().halt(0); }",
                "Runnable m() { return System::gc; }",
                "java.util.function.IntConsumer m() { return System::exit; }",
                "void m() throws Exception { Class.forName(\"x\"); }",
                "Object m() { return getClass().getClassLoader(); }",
                "Object m() { return (java.io.File) null; }",
                "Object m() { return new java.io.File[2][3]; }",
                "Object m() { return java.io.File.class; }",
                "boolean m(Object o) { return o instanceof java.io.File; }",
                "void m() { new Thread(() -> {}).start(); }",
                "void m() { java.util.List.of(1).parallelStream().count(); }",
                "void m() { java.util.stream.IntStream.range(0, 9).parallel().count(); }",
                "java.nio.file.Path path;",
                "java.util.List<java.io.File> files;",
                "void m() throws java.io.FileNotFoundException {}",
                "void m() { try { m(); } catch (SecurityException e) { } }",
                "native void m();",
                "protected void finalize() {}",
                "static int counter;",
                "static final java.util.Map<String, String> CACHE = new java.util.HashMap<>();",
                "enum Cache { ONLY; Object held; }",
                "enum Cache { ONLY { int held; } }",
                "enum Cache { ONLY; final java.util.List<String> held = new java.util.ArrayList<>(); }",
                "enum Cache { ONLY; final int[] held = {0}; }",
                "static class Cache implements java.util.Comparator<String> { int held;"
                        + " public int compare(String a, String b) { return held++; } }",
                "@interface Own {}",
                "static class Loader extends ClassLoader {}",
                "static class Bad extends RuntimeException { public String toString() { return \"x\"; } }",
                "static class Bad extends RuntimeException { Object m() { return getStackTrace(); } }",
                "static class Lies extends java.util.AbstractList<String> {"
                        + " public String get(int i) { return \"\"; } public int size() { return 1; } }",
                "@jakarta.persistence.EntityListeners(java.io.File.class) static class Heard {}",
                "Object m(jakarta.persistence.EntityManager em) { return em.unwrap(Object.class); }",
                "Object m(jakarta.persistence.EntityManager em) { return em.getEntityManagerFactory(); }",
                "void m(org.hibernate.Session s) { s.doWork(c -> {}); }",
                "Object m(org.hibernate.Session s) { return s.getSessionFactory(); }",
                "String m() { return System.getProperty(\"user.home\"); }",
                "String m() { return System.getenv(\"HOME\"); }",
                "void m() { System.setOut(null); }",
                "void m() { java.util.Locale.setDefault(java.util.Locale.ROOT); }",
                "Object m() throws Exception { return java.sql.DriverManager.getConnection(\"jdbc:h2:mem:x\"); }"
            })
    void refusesWhatAnExerciseDoesNotNeed(String member) {
        assertThat(judge(member)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "record Pair(String a, long b) {}",
                "enum Kind { A, B; Kind next() { return values()[(ordinal() + 1) % 2]; } }",
                "int m(Kind k) { return switch (k) { case A -> 1; case B -> 2; }; } enum Kind { A, B }",
                "String m(Object o) { return o instanceof String s ? s + 1 + '-' + o : \"\"\"\n a\n b\"\"\"; }",
                "enum Kind { A(\"a\"); private final String label; Kind(String label) { this.label = label; } }",
                "enum Kind { A(Next.B); final Next next; Kind(Next next) { this.next = next; } } enum Next { B }",
                "enum Kind { A { @Override int n() { return 1; } }; int n() { return 0; } }",
                "static class ByPlace implements java.util.Comparator<Long> { final java.util.List<Long> ids;"
                        + " ByPlace(java.util.List<Long> ids) { this.ids = ids; }"
                        + " public int compare(Long a, Long b) { return ids.indexOf(a) - ids.indexOf(b); } }",
                "static final int MAX = 3; static final String NAME = \"x\";",
                "static final java.util.Comparator<String> ORDER = java.util.Comparator.naturalOrder();",
                "java.util.List<String> m(java.util.Collection<String> c) {"
                        + " return c.stream().map(String::strip).sorted().distinct().toList(); }",
                "static class Own extends RuntimeException { Own() { super(\"x\"); }"
                        + " public String getMessage() { return \"y\"; } }",
                "void m() { try { throw new IllegalStateException(\"x\"); } catch (RuntimeException e) {"
                        + " System.out.println(e.getMessage()); } }",
                "Object m(jakarta.persistence.EntityManager em) {"
                        + " return em.createQuery(\"select 1\", Integer.class).setParameter(\"a\", 1)"
                        + ".setMaxResults(2).getResultStream().findFirst(); }",
                "Object m(jakarta.persistence.EntityManager em) { var b = em.getCriteriaBuilder();"
                        + " var q = b.createTupleQuery(); return em.createQuery(q).getSingleResultOrNull(); }",
                "Object m(jakarta.persistence.EntityManager em) { var g = em.createEntityGraph(Object.class);"
                        + " g.addAttributeNodes(\"posts\"); return g; }",
                "@jakarta.persistence.Entity static class E { @jakarta.persistence.Id Long id;"
                        + " @org.hibernate.annotations.CreationTimestamp java.time.Instant at; }",
                "@Override public boolean equals(Object o) { return o != null"
                        + " && org.hibernate.Hibernate.getClass(this) == org.hibernate.Hibernate.getClass(o); }"
                        + " @Override public int hashCode() { return getClass().hashCode(); }",
                "int m() { int[] a = {1, 2}; int s = 0; for (int i : a.clone()) { s += i; } return s + a.length; }",
                "String m() { return String.format(\"%s\", new StringBuilder(\"x\").reverse()); }",
                "void m() { assert 1 > 0 : \"x\"; }"
            })
    void admitsOrdinaryMappingAndQueryCode(String member) {
        Admission admission = judge(member);
        assertThat(admission)
                .as(() -> admission instanceof Refused r ? r.violations().toString() : "")
                .isInstanceOf(Granted.class);
    }

    @Test
    void aRefusalNamesFileLineAndConstruct() {
        Refused refused = (Refused) judge("\n\nvoid m() { System.exit(0); }");
        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("src/main/java/cardinality/sample/Sample.java");
            assertThat(violation.line()).isEqualTo(4);
            assertThat(violation.what()).isEqualTo("uses java.lang.System.exit");
            assertThat(violation.message()).startsWith("Sample.java:4 uses java.lang.System.exit: ");
        });
    }

    @Test
    void aRefusalOfAFieldSaysWhatOutlivesTheSession() {
        Refused refused = (Refused) judge("enum Cache { ONLY; Object held; }");
        assertThat(refused.violations()).singleElement().satisfies(violation -> assertThat(violation.message())
                .contains("field held of an enum: ")
                .contains("outlives the session"));
    }

    @Test
    void aViolationInASecondClassOfTheFileIsFound() {
        Refused refused = (Refused) judge("}\nclass Other { void m() { System.exit(0); }");
        assertThat(refused.violations()).extracting(Violation::line).containsExactly(3);
    }

    @Test
    void namesOfTheKitsOwnTestsAreReserved() {
        Refused refused = (Refused) judge("}\nclass SampleTest {");
        assertThat(refused.violations())
                .extracting(Violation::what)
                .containsExactly("defines cardinality.sample.SampleTest");
    }

    @Test
    void classesOfExercisesBelowMayBeUsed() {
        Map<String, byte[]> below = compile(
                new SourceFile(
                        "cardinality.below.Helper",
                        "package cardinality.below; public class Helper { public static int help() { return 1; } }"),
                Map.of());
        Map<String, byte[]> classes = compile(sample("int m() { return cardinality.below.Helper.help(); }"), below);
        assertThat(gate.judge(classes, Map.of(), below.keySet())).isInstanceOf(Granted.class);
        assertThat(gate.judge(classes, Map.of(), List.of())).isInstanceOf(Refused.class);
    }

    private Admission judge(String member) {
        return gate.judge(compile(sample(member), Map.of()), Map.of(), List.of());
    }

    private static SourceFile sample(String member) {
        return new SourceFile(
                "cardinality.sample.Sample", "package cardinality.sample;\npublic class Sample {" + member + "}");
    }

    private static Map<String, byte[]> compile(SourceFile source, Map<String, byte[]> classPath) {
        Compilation compilation = COMPILER.compile(List.of(source), classPath);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).classes();
    }
}
