package cardinality.testkit.diagnosis.call;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Causes;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.SoftDeletes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.FetchNotFoundException;
import org.hibernate.PropertyValueException;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cause of a refusal in the mapping, where it has nothing to do with what a test is about: a column that nobody
 * fills, or rows that are only marked as deleted.
 */
final class UnfilledColumn {

    private static final String NOT_NULL_STATE = "23502";
    private static final Pattern COLUMN = Pattern.compile("[Cc]olumn \"(?:\\w+\\.)*(\\w+)\"");
    private static final Pattern TABLE = Pattern.compile("(?i)^insert into \\W?(\\w+)");

    private final SessionFactoryImplementor factory;

    UnfilledColumn(SessionFactoryImplementor factory) {
        this.factory = factory;
    }

    /** Returns the failure to report if the mapping alone is the cause. */
    Optional<CriterionFailure> of(Throwable thrown) {
        return unfilled(thrown).map(UnfilledColumn::ofUnfilled).or(() -> ofSoftDelete(thrown));
    }

    /** A query cannot fetch a row that is marked as deleted, or one that is not there and could be marked. */
    private Optional<CriterionFailure> ofSoftDelete(Throwable thrown) {
        return Causes.first(thrown, FetchNotFoundException.class)
                .map(missing -> factory.getMappingMetamodel().getEntityDescriptor(missing.getEntityName()))
                .filter(entity -> entity.getSoftDeleteMapping() != null)
                .map(entity -> SoftDeletes.failure(entity.getMappedClass()));
    }

    private static CriterionFailure ofUnfilled(String attribute) {
        return expected("a new object can be saved with what its constructor and the task's methods give it")
                .butWas(attribute + " may not be NULL, and nothing gives it a value")
                .where(attribute)
                .misconception("UNFILLED_COLUMN")
                .failure();
    }

    /** The required attribute without a value; empty for associations and times, which the tasks themselves ask for. */
    private Optional<String> unfilled(Throwable thrown) {
        Optional<PropertyValueException> refusedByHibernate = Causes.first(thrown, PropertyValueException.class);
        if (refusedByHibernate.isPresent()) {
            EntityPersister entity = factory.getMappingMetamodel()
                    .getEntityDescriptor(refusedByHibernate.get().getEntityName());
            AttributeMapping attribute =
                    entity.findAttributeMapping(refusedByHibernate.get().getPropertyName());
            return attribute == null ? Optional.empty() : plain(entity, attribute);
        }
        return Causes.first(thrown, ConstraintViolationException.class)
                .filter(violation -> Causes.sqlState(violation)
                        .filter(NOT_NULL_STATE::equals)
                        .isPresent())
                .flatMap(this::refusedByTheDatabase);
    }

    private Optional<String> refusedByTheDatabase(ConstraintViolationException violation) {
        Matcher column =
                COLUMN.matcher(String.valueOf(violation.getSQLException().getMessage()));
        Matcher table = TABLE.matcher(String.valueOf(violation.getSQL()));
        return column.find() && table.find() ? attributeOf(table.group(1), column.group(1)) : Optional.empty();
    }

    private Optional<String> attributeOf(String table, String column) {
        List<String> found = new ArrayList<>();
        factory.getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.forEachAttributeMapping(attribute -> {
                    if (attribute instanceof BasicValuedModelPart basic
                            && basic.getContainingTableExpression().equalsIgnoreCase(table)
                            && basic.getSelectionExpression().equalsIgnoreCase(column)) {
                        plain(entity, attribute).ifPresent(found::add);
                    }
                }));
        return found.stream().findFirst();
    }

    private static Optional<String> plain(EntityPersister entity, AttributeMapping attribute) {
        boolean plain = attribute instanceof BasicValuedModelPart basic
                && !basic.getJdbcMapping().getJdbcType().isTemporal()
                && !attribute.getAttributeName().endsWith("Backref")
                && !isFilledByConstructor(entity, attribute);
        return Optional.of(entity.getMappedClass().getSimpleName() + "." + attribute.getAttributeName())
                .filter(name -> plain);
    }

    /** Then the refused object is an empty copy that Hibernate made, and its emptiness is another mistake. */
    private static boolean isFilledByConstructor(EntityPersister entity, AttributeMapping attribute) {
        return Arrays.stream(entity.getMappedClass().getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() > 0)
                .anyMatch(constructor -> {
                    try {
                        constructor.setAccessible(true);
                        Object[] samples = Arrays.stream(constructor.getParameterTypes())
                                .map(UnfilledColumn::sample)
                                .toArray();
                        return attribute.getValue(constructor.newInstance(samples)) != null;
                    } catch (ReflectiveOperationException | RuntimeException e) {
                        // A constructor that needs other arguments is none that fills a plain column.
                        return false;
                    }
                });
    }

    private static @Nullable Object sample(Class<?> type) {
        return type == String.class ? "sample" : type == Integer.class ? Integer.valueOf(1) : null;
    }
}
