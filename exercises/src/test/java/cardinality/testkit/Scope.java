package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.internal.InstantiableClasses;
import cardinality.testkit.internal.LoadedEntities;
import cardinality.testkit.internal.MappedInstance;
import cardinality.testkit.internal.PreparedDatabase;
import cardinality.testkit.internal.StatementAudit;
import cardinality.testkit.internal.StatementTrace;
import cardinality.testkit.internal.SwitchableDataSource;
import cardinality.testkit.internal.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Access to one empty database through the mapping under test, and past it. */
public final class Scope {

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final PreparedDatabase database;
    private final SwitchableDataSource dataSource;
    private final StatementLog log;
    private final StatementAudit audit;
    private final LoadedEntities loaded;
    private final Optional<StatementTrace> trace;
    private final Supplier<Schema> schema;
    private long lastAssignedId;

    /** Made by the test kit for each test that asks for one. */
    public Scope(
            EntityManagerFactory factory,
            InstantiableClasses instantiable,
            PreparedDatabase database,
            SwitchableDataSource dataSource,
            StatementLog log,
            StatementAudit audit,
            LoadedEntities loaded,
            Optional<StatementTrace> trace,
            Supplier<Schema> schema) {
        this.factory = factory;
        this.transactions = new Transactions(factory, instantiable);
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

    /** Like {@link #inTransaction}, and returns what the action returned; entities in it are detached by then. */
    public <T> T fromTransaction(Function<EntityManager, T> action) {
        return transactions.call(action);
    }

    /**
     * Runs an action that may rightly fail, in a transaction of its own.
     *
     * @return what it, its flush or its commit threw; empty if the transaction was committed
     */
    public Optional<RuntimeException> attempt(Consumer<EntityManager> action) {
        try {
            inTransaction(action);
            return Optional.empty();
        } catch (RuntimeException e) {
            NotStarted.rethrowIfIn(e);
            return Optional.of(e);
        }
    }

    /**
     * Like {@link #attempt}, for an action that has a question to answer: the database lets it read, and refuses all else. To be
     * followed by {@link ReadOnly#require}.
     */
    public Optional<RuntimeException> attemptReading(Consumer<EntityManager> action) {
        return dataSource.whileReading(() -> attempt(action));
    }

    /**
     * Gives a new entity an id if its mapping generates none, so that a test of something else can go on.
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
     * Gives a new entity all that saving it may ask for beyond what its constructor was given: an
     * {@linkplain #numbered id}, and the present for each point in time that is null.
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
     * Tells where the mapping keeps an attribute, whatever its table and column are called.
     *
     * @param entity an instance, saved or not
     * @param value what this attribute of it holds, and no other attribute
     * @return empty if no column gets the value
     */
    public Optional<Place> placeOf(Object entity, Object value) {
        return fromMapping(entity, instance -> instance.placeOf(value, schema()));
    }

    /**
     * Gives a managed entity another text, past its setters.
     *
     * @param which of the attributes that hold a text and may be updated, counted from 0
     * @return whether it has so many of them
     */
    public boolean changeText(EntityManager em, Object entity, int which, String text) {
        return new MappedInstance(entity, em.unwrap(SharedSessionContractImplementor.class)).changeText(which, text);
    }

    /** The id of a saved entity, whichever attribute the mapping made it. */
    public Object idOf(Object entity) {
        return factory.getPersistenceUnitUtil().getIdentifier(entity);
    }

    /**
     * The id of the row that Hibernate has made an object of, in whichever session of this scope. Empty for an object that was
     * made otherwise, however much it looks like an entity, and for a proxy that was never loaded.
     */
    public Optional<Object> loadedIdOf(Object entity) {
        return loaded.idOf(entity);
    }

    /** Whether an object is of a class that is mapped as an entity. */
    public boolean isEntity(Object object) {
        return factory.getMetamodel().getEntities().stream()
                .anyMatch(entity -> entity.getJavaType().isInstance(object));
    }

    private <T> T fromMapping(Object entity, Function<MappedInstance, T> question) {
        try (EntityManager em = factory.createEntityManager()) {
            return question.apply(new MappedInstance(entity, em.unwrap(SharedSessionContractImplementor.class)));
        }
    }

    /** The statements of this scope's database, schema creation not among them. */
    public StatementLog statements() {
        return log;
    }

    /** @throws CriterionFailure if the database ran statements of which {@link #statements()} knows nothing */
    void refuseUnloggedStatements() {
        audit.unexpected().ifPresent(sql -> {
            throw expected("all statements go through the EntityManager that the test gave")
                    .butWas("this one did not: " + sql)
                    .failure();
        });
    }

    /** A digest of all that was said to the database, schema creation included, where the run asked for it. */
    Optional<String> finishTrace() {
        return trace.map(StatementTrace::finish);
    }

    /** The schema that Hibernate generated, as the database describes it. */
    public Schema schema() {
        return schema.get();
    }

    /**
     * A table to read or to seed without any mapping.
     *
     * @throws CriterionFailure if there is no such table
     */
    public Table table(String name) {
        return schema().table(name).in(database);
    }

    /** Whether rows may come in the order of an index although no query asks for one. */
    public boolean readsRowsFromIndexes() {
        return database.database().readsRowsFromIndexes();
    }
}
