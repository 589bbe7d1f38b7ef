package cardinality.testkit;

import cardinality.testkit.diagnosis.call.CallDiagnosis;
import cardinality.testkit.internal.Boot;
import cardinality.testkit.internal.Disclosure;
import cardinality.testkit.internal.Exercises;
import cardinality.testkit.internal.StubAttribute;
import cardinality.testkit.internal.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** Provides each test with its {@link Scope}, and turns exceptions of tests into feedback. */
final class EntitiesExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestExecutionExceptionHandler {

    /** Set if nothing may be unfinished, for example in the reference solution. */
    private static final boolean STRICT = Boolean.getBoolean("cardinality.strict");

    private static final Namespace NAMESPACE = Namespace.create(EntitiesExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        try {
            prepare(context);
        } catch (NotStarted notStarted) {
            throw inThisMode(notStarted);
        }
    }

    private static void prepare(ExtensionContext context) {
        Disclosure.of(context);
        Class<?>[] named = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Entities.class)
                .orElseThrow()
                .value();
        List<StubAttribute> unclear = needsOf(context)
                .map(attribute -> StubAttribute.of(attribute, named))
                .filter(StubAttribute::isTransientField)
                .toList();
        boolean wantsScope = Arrays.asList(context.getRequiredTestMethod().getParameterTypes())
                .contains(Scope.class);
        if (!wantsScope && unclear.isEmpty()) {
            return;
        }
        List<Class<?>> entities =
                Arrays.<Class<?>>stream(named).filter(Exercises::isEntity).toList();
        if (entities.isEmpty()) {
            throw new NotStarted(Arrays.stream(named).map(Class::getSimpleName).collect(Collectors.joining(", "))
                    + ": no @Entity yet");
        }
        String exercise = Exercises.exerciseOf(context.getRequiredTestClass());
        boolean own = entities.stream().anyMatch(e -> Exercises.exerciseOf(e).equals(exercise));
        BootKey key = new BootKey(entities, own);
        store(context).put(BootKey.class, key);
        Boot boot =
                boots(context).getOrComputeIfAbsent(key, k -> Boot.of(entities, own, isTraced(context)), Boot.class);
        unclear.forEach(attribute -> attribute.requireMapped(boot));
        if (!wantsScope) {
            return;
        }
        if (boot.isRefused() && !own) {
            // The mistake is in the exercise that these entities belong to, and is reported there.
            throw new NotStarted("the mapping of " + Exercises.exerciseOf(entities.get(0)) + " has to be mended first");
        }
        store(context).put(Scope.class, boot.open());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Scope scope = store(context).remove(Scope.class, Scope.class);
        if (scope != null) {
            scope.finishTrace().ifPresent(digest -> context.publishReportEntry(Observer.TRACE, digest));
            if (context.getExecutionException().isEmpty()) {
                try {
                    scope.refuseUnloggedStatements();
                } catch (CriterionFailure failure) {
                    throw Disclosure.of(context).tell(failure);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Scope.class || type == Secret.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Secret.class
                ? Disclosure.secretOf(context)
                : store(context).get(Scope.class, Scope.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        Disclosure disclosure = Disclosure.of(context);
        if (thrown instanceof CriterionFailure failure) {
            throw disclosure.tell(transactionsOf(context)
                    .map(transactions -> transactions.causeOf(failure))
                    .orElse(failure));
        }
        CallDiagnosis diagnosis =
                transactionsOf(context).map(Transactions::diagnosis).orElseGet(CallDiagnosis::ofExceptions);
        if (thrown instanceof TimeoutException) {
            abandonBoot(context);
            throw disclosure.tell(diagnosis.explain(thrown));
        }
        if (thrown instanceof OutOfMemoryError) {
            throw thrown;
        }
        try {
            NotStarted.rethrowIfIn(thrown);
        } catch (NotStarted notStarted) {
            throw inThisMode(disclosure.tell(notStarted));
        }
        throw disclosure.tell(diagnosis.explain(thrown));
    }

    /**
     * Leaves the database to the thread that still uses it, and may hold locks in it for ever. The next test boots anew.
     * Closing it would wait for that thread.
     */
    private static void abandonBoot(ExtensionContext context) {
        store(context).remove(Scope.class);
        Optional.ofNullable(store(context).get(BootKey.class)).ifPresent(boots(context)::remove);
    }

    private static Optional<Transactions> transactionsOf(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(Scope.class, Scope.class)).map(Scope::transactions);
    }

    /** At the root, so that all test classes over the same entities share one boot. */
    private static Store boots(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    /** What a boot depends on. */
    private record BootKey(List<Class<?>> entities, boolean own) {}

    private static boolean isTraced(ExtensionContext context) {
        return context.getConfigurationParameter(Observer.TRACE)
                .map(Boolean::valueOf)
                .orElse(false);
    }

    private static RuntimeException inThisMode(NotStarted notStarted) {
        if (STRICT) {
            throw Expectation.expected("nothing left to start")
                    .butWas(String.valueOf(notStarted.getMessage()))
                    .failure();
        }
        return notStarted;
    }

    private static Stream<String> needsOf(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Graded.class)
                .map(Graded::needs)
                .stream()
                .flatMap(Arrays::stream);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(EntitiesExtension.class, context.getUniqueId()));
    }
}
