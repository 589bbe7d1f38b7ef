package cardinality.testkit;

import cardinality.testkit.diagnosis.call.CallDiagnosis;
import cardinality.testkit.internal.Boot;
import cardinality.testkit.internal.Disclosure;
import cardinality.testkit.internal.Exercises;
import cardinality.testkit.internal.SecondRun;
import cardinality.testkit.internal.StubAttribute;
import cardinality.testkit.internal.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** Provides each test with its {@link Scope}, and turns exceptions of tests into feedback. */
final class EntitiesExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestExecutionExceptionHandler {

    /** Set if nothing may be unfinished, for example in the reference solution. */
    private static final boolean STRICT = Boolean.getBoolean("cardinality.strict");

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
        List<Class<?>> named = EntityClasses.named(context);
        List<StubAttribute> unclear = needsOf(context)
                .map(attribute -> StubAttribute.of(attribute, named))
                .filter(StubAttribute::isTransientField)
                .toList();
        boolean wantsScope = Arrays.asList(context.getRequiredTestMethod().getParameterTypes())
                .contains(Scope.class);
        if (!wantsScope && unclear.isEmpty()) {
            return;
        }
        List<Class<?>> entities = EntityClasses.required(context);
        boolean own = Boots.isOwn(context, entities);
        Boot boot = Boots.of(context, entities);
        unclear.forEach(attribute -> attribute.requireMapped(boot));
        if (!wantsScope) {
            return;
        }
        if (boot.isRefused() && !own) {
            throw EntityClasses.mendedLater(entities);
        }
        store(context).put(Scope.class, boot.open());
        if (Boots.isSet(Observer.CAUSES, context)) {
            store(context).put(SecondRun.class, new SecondRun());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Scope scope = store(context).remove(Scope.class, Scope.class);
        if (scope != null) {
            tellOfSchema(context);
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

    private static void tellOfSchema(ExtensionContext context) {
        SchemaListener listener = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SchemaListener.class))
                .get(SchemaListener.class, SchemaListener.class);
        if (listener != null) {
            String exercise = Exercises.exerciseOf(context.getRequiredTestClass());
            Boots.of(context, EntityClasses.of(context))
                    .schemaOfOwn()
                    .ifPresent(schema -> listener.read(exercise, schema));
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
            Optional<Transactions> transactions = transactionsOf(context);
            CriterionFailure cause = transactions.map(t -> t.causeOf(failure)).orElse(failure);
            throw disclosure.tell(cause == failure ? withCauses(failure, context) : cause);
        }
        CallDiagnosis diagnosis =
                transactionsOf(context).map(Transactions::diagnosis).orElseGet(CallDiagnosis::ofExceptions);
        if (thrown instanceof TimeoutException) {
            store(context).remove(Scope.class);
            Boots.abandon(context, EntityClasses.of(context));
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

    private static CriterionFailure withCauses(CriterionFailure failure, ExtensionContext context) {
        SecondRun again = store(context).get(SecondRun.class, SecondRun.class);
        return again == null
                ? failure
                : again.of(
                        failure,
                        context.getRequiredTestMethod(),
                        Boots.of(context, EntityClasses.of(context)),
                        Exercises.exerciseOf(context.getRequiredTestClass()));
    }

    private static Optional<Transactions> transactionsOf(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(Scope.class, Scope.class)).map(Scope::transactions);
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
