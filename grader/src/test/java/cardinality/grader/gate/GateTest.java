package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Admission.Refused;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each snippet is the body of a student's class. The gate must find the problem in the class file, not in the text. */
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
                "static class Bad extends IllegalStateException { public Throwable getCause() { return this; } }",
                "static class Bad extends RuntimeException { private Object writeReplace() { return this; } }",
                "void m(RuntimeException e) { e.setStackTrace(new StackTraceElement[0]); }",
                "Object m(NullPointerException e) { return e.fillInStackTrace(); }",
                "Object m() { return org.hibernate.dialect.H2Dialect.class.cast(null).getKeywords(); }",
                "static class Lies extends java.util.AbstractList<String> {"
                        + " public String get(int i) { return \"\"; } public int size() { return 1; } }",
                "@jakarta.persistence.EntityListeners(java.io.File.class) static class Heard {}",
                "Object m(jakarta.persistence.EntityManager em) { return em.unwrap(java.sql.Connection.class); }",
                "Object m(jakarta.persistence.EntityManager em) {"
                        + " return em.unwrap(org.hibernate.engine.spi.SessionImplementor.class); }",
                "void m(jakarta.persistence.EntityManager em) { em.getEntityManagerFactory().close(); }",
                "void m(jakarta.persistence.EntityManager em) throws Exception {"
                        + " ((AutoCloseable) em.getEntityManagerFactory()).close(); }",
                "void m(jakarta.persistence.EntityManager em) throws Exception {"
                        + " try (AutoCloseable closed = em.getEntityManagerFactory()) { } }",
                "Object m(jakarta.persistence.EntityManager em) {"
                        + " return em.getEntityManagerFactory().createEntityManager(); }",
                "Object m(jakarta.persistence.EntityManager em) {"
                        + " return em.getMetamodel().getEntities().iterator().next().getIdType().getJavaType()"
                        + ".getClassLoader(); }",
                "void m(org.hibernate.Session s) { s.doWork(c -> {}); }",
                "Object m(org.hibernate.Session s) { return s.getSessionFactory().openSession(); }",
                "void m(org.hibernate.Session s) { s.getSessionFactory().getStatistics().clear(); }",
                "void m(java.util.concurrent.ConcurrentHashMap<String, String> c) { c.forEach(1, (k, v) -> {}); }",
                "Object m() { return java.util.concurrent.Executors.newCachedThreadPool(); }",
                "Object m() throws java.io.IOException { return new java.util.Formatter(\"file\"); }",
                "Object m() { return java.util.ResourceBundle.getBundle(\"x\"); }",
                "String m() { return System.getProperty(\"user.home\"); }",
                "String m() { return System.getenv(\"HOME\"); }",
                "void m() { System.setOut(null); }",
                "void m() { java.util.Locale.setDefault(java.util.Locale.ROOT); }",
                "Object m() throws Exception { return java.sql.DriverManager.getConnection(\"jdbc:h2:mem:x\"); }"
            })
    void refusesCodeThatAnExerciseDoesNotNeed(String member) {
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
                "static class Own extends RuntimeException { final int left = 1; int getLeft() { return left; }"
                        + " java.util.function.IntSupplier left() { return () -> left; } }",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final java.time.temporal.TemporalQuery<Integer> Q = query(new int[1]);"
                        + " static java.time.temporal.TemporalQuery<Integer> query(int[] a) { return t -> a[0]++; }",
                "static final java.time.temporal.TemporalAdjuster A = adjuster(new int[1]);"
                        + " static java.time.temporal.TemporalAdjuster adjuster(int[] a) { return t -> t.plus(a[0]++,"
                        + " java.time.temporal.ChronoUnit.DAYS); }",
                "static final java.time.InstantSource S = source(new long[1]);"
                        + " static java.time.InstantSource source(long[] a)"
                        + " { return () -> java.time.Instant.ofEpochMilli(a[0]++); }",
                "static final java.time.Clock C = clock(new long[1]);"
                        + " static java.time.Clock clock(long[] a)"
                        + " { java.time.InstantSource s = () -> java.time.Instant.ofEpochMilli(a[0]++);"
                        + " return s.withZone(java.time.ZoneOffset.UTC); }",
                "static final java.time.format.DateTimeFormatterBuilder B = new java.time.format.DateTimeFormatterBuilder();",
                "static final java.time.format.DateTimeFormatter F = java.time.format.DateTimeFormatter.ISO_DATE"
                        + ".withResolverFields((java.util.Set) new java.util.HashSet<>());",
                "static final java.util.Comparator<String> C = order(new java.util.HashMap<>());"
                        + " static java.util.Comparator<String> order(java.util.Map<String, String> m)"
                        + " { return (a, b) -> m.put(a, b) == null ? 0 : 1; }",
                "static final java.util.Comparator<String> C; static { int[] calls = {0};"
                        + " C = (a, b) -> calls[0]++; }",
                "static final java.util.Comparator<String> C; static { int[] calls = {0};"
                        + " C = java.util.Comparator.comparing(s -> calls[0]++); }",
                "static final java.util.Comparator<String> C = Math.random() > 2 ? java.util.Comparator.naturalOrder()"
                        + " : order(new int[1]); static java.util.Comparator<String> order(int[] n)"
                        + " { return (a, b) -> n[0]++; }",
                "static final java.util.Comparator<String> C = new java.util.Comparator<>() { final int[] n = {0};"
                        + " public int compare(String a, String b) { return n[0]++; } };",
                "static final java.util.Comparator<String> C = new Counting();"
                        + " static class Counting implements java.util.Comparator<String> {"
                        + " Counting(int... n) { this.n = n; } final int[] n;"
                        + " public int compare(String a, String b) { return n[0]++; } }",
                "static final Own OWN = new Own(\"a\"); static class Own { final String a; int calls;"
                        + " Own(String a) { this.a = a; } }",
                "static final Own OWN = new More(); static class Own { } static class More extends Own { int calls; }",
                "static final Own OWN = new Own(new java.util.ArrayList<>()); record Own(java.util.List<String> kept) {}",
                "static final Own OWN = new Own(new int[1]); record Own(int... kept) {}",
                "static final Own OWN = own(new int[1]); interface Own { int next(); }"
                        + " static Own own(int[] n) { return () -> n[0]++; }",
                "static final Own OWN = new Own(null); record Own(Inner inner) {} static class Inner { Own own; }",
                "static final java.util.function.Supplier<java.util.List<String>> S = java.util.ArrayList::new;"
                        + " static final java.util.List<String> L = S.get();",
                "static final java.util.List<Object> L = java.util.List.of(new java.util.ArrayList<>());",
                "static final java.util.Iterator<Integer> I = java.util.List.of(1).iterator();",
                "static final Object O = new Object[1];",
                "static final Number N = new java.util.concurrent.atomic.AtomicInteger();",
                "static final CharSequence T = new StringBuilder();",
                "static final java.util.Optional<int[]> O = java.util.Optional.of(new int[1]);",
                "static final java.util.Date D = new java.util.Date();",
                "static final RuntimeException E = new IllegalStateException();",
                "interface Kept { java.util.List<String> ALL = new java.util.ArrayList<>(); }",
                "record Kept(String a) { static final StringBuilder ALL = new StringBuilder(); }",
                "enum Kept { ONE; static final int[] ALL = {0}; }",
                "enum Kept { ONE(new int[1]); final Own own; Kept(int[] n) { own = new Own(n); } } record Own(int[] n) {}",
                "enum Kept { ONE; final java.util.function.IntSupplier next = next(new int[1]);"
                        + " static java.util.function.IntSupplier next(int[] n) { return () -> n[0]++; } }",
                "static class Converter implements jakarta.persistence.AttributeConverter<String, String> { int calls;"
                        + " public String convertToDatabaseColumn(String s) { return s + calls++; }"
                        + " public String convertToEntityAttribute(String s) { return s; } }",
                "static class Heard { final java.util.List<Object> all = new java.util.ArrayList<>();"
                        + " @jakarta.persistence.PostLoad void loaded(Object o) { all.add(o); } }"
            })
    void refusesConstantsThatCanHoldState(String member) {
        assertThat(judge(member)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final java.util.Comparator<String> C = java.util.Comparator.comparing(String::length);",
                "static final java.util.Comparator<String> C = java.util.Comparator.comparing(String::length)"
                        + ".thenComparing(java.util.Comparator.reverseOrder()).reversed();",
                "static final java.util.Comparator<String> C = (a, b) -> a.length() - b.length();",
                "static final java.util.Comparator<String> C = new java.util.Comparator<>() {"
                        + " public int compare(String a, String b) { return a.compareTo(b); } };",
                "static final java.util.Comparator<String> C = String.CASE_INSENSITIVE_ORDER;"
                        + " static final java.util.Comparator<String> D = java.util.Comparator.nullsLast(C);",
                "static final java.util.Comparator<String> C = new ByLength(3);"
                        + " record ByLength(int most) implements java.util.Comparator<String> {"
                        + " public int compare(String a, String b) { return a.length() - most; } }",
                "static final java.util.Comparator<java.util.Map.Entry<String, Long>> C ="
                        + " java.util.Map.Entry.comparingByValue(java.util.Comparator.reverseOrder());",
                "void m() { assert 1 > 0; } static final java.util.Comparator<String> C = java.util.Comparator.naturalOrder();",
                "static final java.util.function.Function<String, Integer> F = String::length;",
                "static final java.util.List<String> L = java.util.List.of(\"a\", \"b\");",
                "static final java.util.Map<String, Integer> M = java.util.Map.of(\"a\", 1);",
                "static final java.time.format.DateTimeFormatter F ="
                        + " java.time.format.DateTimeFormatter.ofPattern(\"yyyy\", java.util.Locale.ROOT);",
                "static final java.time.format.DateTimeFormatter F = java.time.format.DateTimeFormatter.ISO_DATE"
                        + ".withZone(java.time.ZoneOffset.UTC);",
                "static final java.util.regex.Pattern P = java.util.regex.Pattern.compile(\"a+\");",
                "static final java.time.Instant I = java.time.Instant.EPOCH; static final java.time.ZoneId Z ="
                        + " java.time.ZoneId.of(\"UTC\"); static final java.time.Duration D = java.time.Duration.ofDays(1);",
                "static final java.math.BigDecimal B = java.math.BigDecimal.TEN; static final java.util.UUID U = null;",
                "static final Own OWN = new Own(\"a\", 1, Kind.A); record Own(String a, int b, Kind kind) {}"
                        + " enum Kind { A }",
                "static final Own OWN = new Own(); static final class Own { private final String a = \"a\"; }",
                "static final Own OWN = new Own(null); record Own(Own next) {}",
                "interface Kept { int MAX = 3; String NAME = \"a\"; java.util.List<String> ALL = java.util.List.of(); }",
                "enum Kind { A(new Own(\"a\")); final Own own; Kind(Own own) { this.own = own; } } record Own(String a) {}",
                "static final Class<?> TYPE = String.class; static final Integer MAX = Integer.valueOf(3);",
                "static class Converter implements jakarta.persistence.AttributeConverter<String, String> {"
                        + " private final String suffix = \"x\";"
                        + " public String convertToDatabaseColumn(String s) { return s + suffix; }"
                        + " public String convertToEntityAttribute(String s) { return s; } }"
            })
    void admitsConstantsWithoutState(String member) {
        Admission admission = judge(member);
        assertThat(admission)
                .as(() -> admission instanceof Refused r ? r.violations().toString() : "")
                .isInstanceOf(Granted.class);
    }

    @Test
    void aRefusalOfAConstantStatesTheAlternative() {
        Refused refused = (Refused) judge("static final java.util.List<String> ALL = new java.util.ArrayList<>();");
        assertThat(refused.violations()).singleElement().satisfies(violation -> assertThat(violation.message())
                .startsWith("Sample.java static field ALL: ")
                .contains("outlives the session")
                .contains("write a method"));
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
    void aRefusalOfAFieldStatesWhatOutlivesTheSession() {
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
    void namesOfTheKitsTestsAreReserved() {
        Refused refused = (Refused) judge("}\nclass SampleTest {");
        assertThat(refused.violations())
                .extracting(Violation::what)
                .containsExactly("defines cardinality.sample.SampleTest");
    }

    @Test
    void classesOfPrerequisiteExercisesMayBeUsed() {
        ClassFiles below = compile(
                new SourceFile(
                        "cardinality.below.Helper",
                        "package cardinality.below; public class Helper { public static int help() { return 1; } }"),
                ClassFiles.NONE);
        ClassFiles classes = compile(sample("int m() { return cardinality.below.Helper.help(); }"), below);
        assertThat(gate.judge(classes, ClassFiles.NONE, below.names())).isInstanceOf(Granted.class);
        assertThat(gate.judge(classes, ClassFiles.NONE, List.of())).isInstanceOf(Refused.class);
    }

    private Admission judge(String member) {
        return gate.judge(compile(sample(member), ClassFiles.NONE), ClassFiles.NONE, List.of());
    }

    private static SourceFile sample(String member) {
        return new SourceFile(
                "cardinality.sample.Sample", "package cardinality.sample;\npublic class Sample {" + member + "}");
    }

    private static ClassFiles compile(SourceFile source, ClassFiles classPath) {
        Compilation compilation = COMPILER.compile(List.of(source), classPath);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).classes();
    }
}
