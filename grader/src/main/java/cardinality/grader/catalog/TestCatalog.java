package cardinality.grader.catalog;

import cardinality.grader.model.GradedMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * All graded tests on the grader's own class path, visible and hidden, found by their annotation in the class files.
 * The class files are read and not loaded, which keeps Hibernate and the exercises out of the controller.
 */
public final class TestCatalog {

    private static final String GRADED = "Lcardinality/testkit/Graded;";

    private final SortedMap<String, byte[]> classes;

    /** Filled on demand: a worker never needs it, and should be ready soon. */
    private final Map<String, List<GradedMethod>> byExercise = new ConcurrentHashMap<>();

    private TestCatalog(SortedMap<String, byte[]> classes) {
        this.classes = classes;
    }

    /** Reads the test classes next to the test kit and the verifications next to this class. */
    public static TestCatalog read() {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try {
            ClassPathFiles.collect("cardinality/testkit/Graded.class", TestCatalog::isVisibleTest, classes);
            ClassPathFiles.collect(
                    "cardinality/grader/catalog/TestCatalog.class", TestCatalog::isVerification, classes);
        } catch (IOException e) {
            throw new IllegalStateException("the grader could not read its own tests", e);
        }
        return new TestCatalog(classes);
    }

    /** The tests of an exercise, in a fixed order. */
    public List<GradedMethod> testsOf(String exercise) {
        return byExercise.computeIfAbsent(exercise, wanted -> classes.entrySet().stream()
                .filter(type -> exerciseOf(type.getKey()).equals(wanted))
                .flatMap(type -> testsIn(type.getKey(), type.getValue()).stream())
                .sorted()
                .toList());
    }

    /** Binary names of all classes of the tests, including helpers. No submission may use these names. */
    public Collection<String> classNames() {
        return Collections.unmodifiableSet(new TreeSet<>(classes.keySet()));
    }

    /** The class file of one of {@link #classNames()}, or null. */
    public byte @Nullable [] classFile(String className) {
        return classes.get(className);
    }

    private static boolean isVisibleTest(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 3 && parts[0].equals("cardinality") && !parts[1].equals("testkit");
    }

    private static boolean isVerification(String path) {
        return path.startsWith("cardinality/grader/verification/");
    }

    private static String exerciseOf(String className) {
        String[] parts = className.split("\\.", -1);
        return parts[parts.length - 2];
    }

    private static List<GradedMethod> testsIn(String className, byte[] bytes) {
        ClassNode type = new ClassNode();
        new ClassReader(bytes).accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        List<GradedMethod> tests = new ArrayList<>();
        for (MethodNode method : type.methods) {
            criterionOf(method)
                    .ifPresent(criterion ->
                            tests.add(new GradedMethod(criterion, className, method.name, parametersOf(method))));
        }
        return tests;
    }

    private static Optional<String> criterionOf(MethodNode method) {
        List<AnnotationNode> annotations = method.visibleAnnotations == null ? List.of() : method.visibleAnnotations;
        return annotations.stream()
                .filter(a -> a.desc.equals(GRADED))
                .map(a -> (String) a.values.get(a.values.indexOf("value") + 1))
                .findFirst();
    }

    private static String parametersOf(MethodNode method) {
        List<String> names = new ArrayList<>();
        for (Type parameter : Type.getArgumentTypes(method.desc)) {
            names.add(parameter.getClassName());
        }
        return String.join(",", names);
    }
}
