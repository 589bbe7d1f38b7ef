package cardinality.grader.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.theClass;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.gate.Admission;
import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Reference;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.TestResult;
import cardinality.grader.process.CompileService;
import cardinality.grader.scoring.ExerciseOutcome;
import cardinality.grader.worker.WorkerMain;
import cardinality.testkit.Observation;
import cardinality.testkit.rubric.ExerciseRubric;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The permitted dependencies between packages. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cardinality.grader", "cardinality.testkit");

    /** Code that shares a JVM with student code, or that does the same kind of work on its own. */
    private static final String[] BESIDE_STUDENTS_CODE = {
        "cardinality.grader.worker..",
        "cardinality.grader.verification..",
        "cardinality.grader.authoring.benchmark.floor.."
    };

    /**
     * Types that are started by name, also by the build, passed to a worker as a file, inlined as a constant, or part of
     * a public signature.
     */
    private static final Set<String> USED_OTHERWISE = Set.of(
            "Main",
            "WorkerMain",
            "FloorMain",
            "SelfCheckClass",
            "ReplayedDatabases",
            "ProgressText",
            "Measurements",
            "EquivalenceProof",
            "SafeTemplates");

    @Test
    void theRulesCheckTheWholeProgram() {
        assertThat(CLASSES.size()).as("classes the rules look at").isGreaterThan(120);
        assertThat(CLASSES.contain(Autograder.class)).isTrue();
        assertThat(CLASSES.contain(WorkerMain.class)).isTrue();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("cardinality.grader.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room that needs another one in both directions cannot be read by itself")
                .check(CLASSES);
    }

    @Test
    void theControllerReachesNeitherHibernateNorTheTestEngine() {
        noClasses()
                .that()
                .resideInAPackage("cardinality.grader..")
                .and()
                .resideOutsideOfPackages(BESIDE_STUDENTS_CODE)
                .should()
                .dependOnClassesThat(resideInAPackage("org.hibernate..").and(not(isTheQueryGrammar())))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.h2..",
                        "net.ttddyy..",
                        "org.junit..",
                        "com.tngtech..",
                        "cardinality.grader.worker..",
                        "cardinality.grader.verification..")
                .because("a process that hands out points must not be able to load what students wrote")
                .check(CLASSES);
    }

    /** A generated parser, which does not depend on the rest of Hibernate. */
    private static DescribedPredicate<JavaClass> isTheQueryGrammar() {
        return resideInAPackage("org.hibernate.grammars.hql..");
    }

    @Test
    void onlyMutationsOfQueriesKnowTheQueryGrammar() {
        noClasses()
                .that()
                .resideInAPackage("cardinality.grader..")
                .and()
                .resideOutsideOfPackages(
                        "cardinality.grader.authoring.mutation.operator.query..", "cardinality.grader.verification..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate.grammars..", "org.antlr..")
                .because("it is generated code of one version of Hibernate")
                .check(CLASSES);
    }

    @Test
    void theControllerTakesOnlyPlainValuesFromTheTestKit() {
        List<String> plain = List.of(
                "Observation", "Feedback", "Fact", "FeedbackLayout", "ExecutedStatement", "Evidence", "CallSite");
        noClasses()
                .that()
                .resideInAPackage("cardinality.grader..")
                .and()
                .resideOutsideOfPackages(BESIDE_STUDENTS_CODE)
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("live in the test kit and do more") {
                    @Override
                    public boolean test(JavaClass type) {
                        boolean value = plain.stream().anyMatch(name -> type.getName()
                                .matches("cardinality\\.testkit\\." + name + "(\\$.*)?"));
                        return type.getPackageName()
                                        .matches("cardinality\\.testkit(\\.internal|\\.diagnosis\\.(call|mapping))?")
                                && !value;
                    }
                })
                .because("the rest of the test kit runs Hibernate")
                .check(CLASSES);
    }

    static Stream<String> exercises() {
        return Kit.load().rubric().exercises().stream().map(ExerciseRubric::id);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theEngineKnowsNoExercise(String exercise) {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("cardinality.grader..")
                .and()
                .resideOutsideOfPackage("cardinality.grader.verification..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cardinality." + exercise + "..")
                .because("an exercise is added by adding files, never by editing the engine");
        rule.check(CLASSES);
    }

    @Test
    void theTestKitKnowsNoGrader() {
        noClasses()
                .that()
                .resideInAPackage("cardinality.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cardinality.grader..")
                .because("students have the one and must not need the other")
                .check(CLASSES);
    }

    @Test
    void onlyCommandsPrintOrExit() {
        noClasses()
                .that()
                .resideInAPackage("cardinality.grader..")
                .and()
                .resideOutsideOfPackages("cardinality.grader.cli..", "cardinality.grader.worker..")
                .and()
                .doNotHaveFullyQualifiedName("cardinality.grader.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("a program that embeds the grader decides itself what is printed and when to end")
                .check(CLASSES);
    }

    @Test
    void onlyTheGateMakesWhatMayRun() {
        theClass(Admitted.class)
                .should()
                .haveOnlyFinalFields()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .because("what passed the gate stays as it was")
                .check(CLASSES);
        assertThat(Admitted.class.getConstructors()).isEmpty();
    }

    /** The kit's own code does not pass the gate, so it must come only from the kit. */
    @Test
    void onlyTheKitsOwnClassesAreAReference() {
        noClasses()
                .that()
                .doNotHaveSimpleName("KitClasses")
                .should()
                .callConstructor(Reference.class, ClassFiles.class)
                .because("whatever else is run has to have passed the gate")
                .check(CLASSES);
    }

    @Test
    void aTypeIsPublicOnlyIfAnotherPackageUsesIt() {
        JavaClasses all = new ClassFileImporter().importPackages("cardinality", "gg.jte");
        Map<String, Set<String>> users = new HashMap<>();
        all.forEach(user -> user.getDirectDependenciesFromSelf()
                .forEach(use -> users.computeIfAbsent(topLevelNameOf(use.getTargetClass()), name -> new HashSet<>())
                        .add(user.getPackageName())));
        List<String> withoutUse = CLASSES.stream()
                .filter(type -> type.getName().startsWith("cardinality.grader.") && type.isTopLevelClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !USED_OTHERWISE.contains(type.getSimpleName()))
                .filter(type ->
                        users.getOrDefault(type.getName(), Set.of()).stream().allMatch(type.getPackageName()::equals))
                .map(JavaClass::getName)
                .toList();
        assertThat(withoutUse).isEmpty();
    }

    private static String topLevelNameOf(JavaClass type) {
        return type.getEnclosingClass()
                .map(ArchitectureTest::topLevelNameOf)
                .orElse(type.getBaseComponentType().getName());
    }

    @Test
    void outcomesAreSealed() {
        Stream<Class<?>> outcomes = Stream.of(
                Compilation.class,
                CompileService.Result.class,
                Admission.class,
                TestResult.class,
                ExerciseOutcome.class,
                SubmittedExercise.class,
                Observation.Outcome.class);
        assertThat(outcomes).allMatch(Class::isSealed);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> without = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> CLASSES.stream().noneMatch(c -> c.getName().equals(name + ".package-info")))
                .toList();
        assertThat(without)
                .as("packages without a package-info that says @NullMarked")
                .isEmpty();
    }
}
