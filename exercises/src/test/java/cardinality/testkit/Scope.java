package cardinality.testkit;

import cardinality.testkit.internal.LoadedEntities;
import cardinality.testkit.internal.MappedInstance;
import cardinality.testkit.internal.PreparedDatabase;
import cardinality.testkit.internal.StatementAudit;
import cardinality.testkit.internal.StatementTrace;
import cardinality.testkit.internal.SwitchableDataSource;
import cardinality.testkit.internal.Transactions;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Access to one empty database, both through the mapping under test and without it. */
public final class Scope {

    private final Transactions transactions;
    private final PreparedDatabase database;
    private final SwitchableDataSource dataSource;
    private final StatementLog log;
    private final StatementAudit audit;
    private final LoadedEntities loaded;
    private final Optional<StatementTrace> trace;
    private final Supplier<Schema> schema;
    private long lastAssignedId;

    /** Called by the test kit for each test that takes a scope. */
    public Scope(
            Transactions transactions,
            PreparedDatabase database,
            SwitchableDataSource dataSource,
            StatementLog log,
            StatementAudit audit,
            LoadedEntities loaded,
            Optional<StatementTrace> trace,
            Supplier<Schema> schema) {
        this.transactions = transactions;
        this.database = database;
        this.dataSource = dataSource;
        this.log = log;
        this.audit = audit;
        this.loaded = loaded;
        this.trace = trace;
        this.schema = schema;
    }

    /** Runs an action in a transaction of a new persistence context, commits it, and closes the context. */
    public void inTransaction(Consumer<EntityManager> action) {
        fromTransaction(em -> {
            action.accept(em);
            return Optional.empty();
        });
    }

    /** Like {@link #inTransaction}, but returns the action's result. Entities in it are detached. */
    public <T> T fromTransaction(Function<EntityManager, T> action) {
        return transactions.call(action);
    }

    /**
     * Runs an action that may legitimately fail, in its own transaction.
     *
     * @return the exception of the action, its flush or its commit; empty if the transaction was committed
     * @throws CriterionFailure if it is about a column that nobody fills, or from a getter or setter
     */
    public Optional<RuntimeException> attempt(Consumer<EntityManager> action) {
        Optional<RuntimeException> refusal = attemptForCaller(action);
        refusal.ifPresent(transactions.calls()::brokeOff);
        return refusal;
    }

    private Optional<RuntimeException> attemptForCaller(Consumer<EntityManager> action) {
        Optional<RuntimeException> refusal = refusalOf(action);
        refusal.ifPresent(transactions::requireOfTheAction);
        return refusal;
    }

    /** Like {@link #attempt}, but returns every exception. */
    public Optional<RuntimeException> refusalOf(Consumer<EntityManager> action) {
        Optional<RuntimeException> refusal = transactions.attempt(action);
        refusal.ifPresent(NotStarted::rethrowIfIn);
        return refusal;
    }

    /**
     * Like {@link #attempt}, but for an action that only reads: the database refuses everything else. Call
     * {@link ReadOnly#require} afterwards, and explain the exception.
     */
    public Optional<RuntimeException> attemptReading(Consumer<EntityManager> action) {
        return dataSource.whileReading(() -> attemptForCaller(action));
    }

    /**
     * Sets the id of a new entity if its mapping generates none, so that tests of other criteria can continue.
     *
     * @return the same entity
     */
    public <T> T numbered(T entity) {
        return fromMapping(entity, instance -> {
            instance.assignMissingId(++lastAssignedId);
            return entity;
        });
    }

    /**
     * Sets the values that a new entity may need to be saved and that its constructor did not set: an
     * {@linkplain #numbered id}, and the current time for each point in time that is null.
     *
     * @return the same entity
     */
    public <T> T completed(T entity) {
        return fromMapping(numbered(entity), instance -> {
            instance.assignMissingTimes();
            return entity;
        });
    }

    /**
     * Returns the column to which the mapping stores an attribute, whatever the names of table and column.
     *
     * @param entity an instance, saved or not
     * @param value the value of this attribute and of no other
     * @return empty if no column gets the value
     */
    public Optional<Place> placeOf(Object entity, Object value) {
        return fromMapping(entity, instance -> instance.placeOf(value, schema()));
    }

    /**
     * Changes a text of a managed entity without its setters.
     *
     * @param which the index among the updatable text attributes, from 0
     * @return whether it has an attribute with this index
     */
    public boolean changeText(EntityManager em, Object entity, int which, String text) {
        return new MappedInstance(entity, em.unwrap(SharedSessionContractImplementor.class)).changeText(which, text);
    }

    /** Returns the id of a saved entity, whichever attribute contains it. */
    public Object idOf(Object entity) {
        return transactions.factory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    /** Returns the id of the row that an object was created from; empty if Hibernate did not load it from a row. */
    public Optional<Object> loadedIdOf(Object entity) {
        return loaded.idOf(entity);
    }

    /** Whether an object is of a class that is mapped as an entity. */
    public boolean isEntity(Object object) {
        return transactions.factory().getMetamodel().getEntities().stream()
                .anyMatch(entity -> entity.getJavaType().isInstance(object));
    }

    private <T> T fromMapping(Object entity, Function<MappedInstance, T> question) {
        try (EntityManager em = transactions.factory().createEntityManager()) {
            return question.apply(new MappedInstance(entity, em.unwrap(SharedSessionContractImplementor.class)));
        }
    }

    /** The statements of this scope's database, without schema creation. */
    public StatementLog statements() {
        return log;
    }

    /** The transactions of this scope, for what explains their exceptions. */
    Transactions transactions() {
        return transactions;
    }

    /** @throws CriterionFailure if the database ran statements that are missing from {@link #statements()} */
    void refuseUnloggedStatements() {
        audit.requireLogged();
    }

    /** Returns a digest of all statements sent to the database, including schema creation, if the run is traced. */
    Optional<String> finishTrace() {
        return trace.map(StatementTrace::finish);
    }

    /** The schema that Hibernate generated, as the database describes it. */
    public Schema schema() {
        return schema.get();
    }

    /** @throws CriterionFailure if there is no such table */
    public Table table(String name) {
        return schema().table(name).in(database);
    }

    /** Whether rows may come in the order of an index although no query asks for one. */
    public boolean readsRowsFromIndexes() {
        return database.database().readsRowsFromIndexes();
    }
}
