package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Schema;
import cardinality.testkit.Scope;
import cardinality.testkit.StatementLog;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Entity classes that Hibernate accepted, with their generated schema. All settings of Hibernate are in this class.
 *
 * <p>Booting takes most of the time of a test, so many tests use one model, one after another. {@link #open} provides
 * each of them with an empty database with the same schema.
 */
final class MappedModel implements AutoCloseable {

    /** A strong reference, because the logging framework keeps only weak references to loggers. */
    private static final Logger HIBERNATE_LOG = Logger.getLogger("org.hibernate");

    static {
        // Hibernate's log would hide the feedback, which contains what a learner needs to know.
        HIBERNATE_LOG.setLevel(Level.OFF);
    }

    private final StandardServiceRegistry registry;
    private final Transactions transactions;
    private final SwitchableDataSource dataSource;
    private final StatementLog log;
    private final StatementAudit audit;
    private final LoadedEntities loaded;
    private final List<String> ddl;
    private final NumberingTables numbering;
    private final Optional<StatementTrace> trace;
    private final String traceOfBoot;
    private @Nullable PreparedDatabase prepared;
    private @Nullable Schema schema;

    private MappedModel(
            StandardServiceRegistry registry,
            Transactions transactions,
            SwitchableDataSource dataSource,
            StatementLog log,
            StatementAudit audit,
            List<String> ddl,
            NumberingTables numbering,
            Optional<StatementTrace> trace) {
        this.registry = registry;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.log = log;
        this.audit = audit;
        this.loaded = LoadedEntities.of(transactions.factory().unwrap(SessionFactoryImplementor.class));
        this.ddl = ddl;
        this.numbering = numbering;
        this.trace = trace;
        this.traceOfBoot = trace.map(StatementTrace::finish).orElse("");
    }

    /**
     * Boots Hibernate over the given classes and lets it create its schema once.
     *
     * @param own whether what the mapping says about fetching counts; see {@link FetchSettings}
     * @param traced whether its scopes trace the statements sent to the database
     * @throws RuntimeException if Hibernate refuses the mapping or the database refuses its DDL
     */
    static MappedModel boot(List<Class<?>> entities, boolean own, boolean traced) {
        StatementLog log = new StatementLog();
        StatementAudit audit = new StatementAudit();
        CallLog calls = new CallLog();
        Optional<StatementTrace> trace = traced ? Optional.of(new StatementTrace()) : Optional.empty();
        try (TestDatabase first = TestDatabase.create()) {
            SwitchableDataSource dataSource = new SwitchableDataSource(first.owner());
            InstantiableClasses instantiable =
                    new InstantiableClasses(entities.get(0).getClassLoader());
            StatementGuard guard = new StatementGuard(first.parser());
            BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                    .applyClassLoaderService(new NamedClasses(entities.get(0).getClassLoader()))
                    .build();
            // Only the builder for JPA ignores a hibernate.properties on the class path.
            StandardServiceRegistry registry = StandardServiceRegistryBuilder.forJpa(bootstrap)
                    .applySettings(HibernateSettings.over(
                            StatementRecorder.around(dataSource, guard, log, audit, calls, trace)))
                    .applySetting(AvailableSettings.BEAN_CONTAINER, new GuardedBeans(instantiable))
                    .build();
            try {
                MetadataSources sources = new MetadataSources(registry);
                entities.forEach(sources::addAnnotatedClass);
                Metadata metadata = sources.buildMetadata();
                if (!own) {
                    FetchSettings.removeFrom(metadata);
                }
                SessionFactoryImplementor factory = (SessionFactoryImplementor) metadata.buildSessionFactory();
                NumberingTables numbering = NumberingTables.of(
                        metadata, factory.getJdbcServices().getJdbcEnvironment().getIdentifierHelper());
                trace.ifPresent(t -> t.add(MappingDescription.of(metadata)));
                List<String> ddl = log.statements().stream()
                        .filter(s -> s.kind() == Kind.OTHER)
                        .map(ExecutedStatement::sql)
                        .toList();
                first.wasMadeBy(ddl);
                guard.schemaIsMade(IdGenerators.callsOfSequences(factory));
                Transactions transactions = new Transactions(factory, instantiable, calls);
                return new MappedModel(registry, transactions, dataSource, log, audit, ddl, numbering, trace);
            } catch (RuntimeException | Error e) {
                StandardServiceRegistryBuilder.destroy(registry);
                throw e;
            }
        }
    }

    /** Whether a class is mapped and has an attribute of a name, inherited ones included. */
    boolean maps(Class<?> owner, String attribute) {
        return transactions.factory().getMetamodel().getManagedTypes().stream()
                .filter(type -> type.getJavaType() == owner)
                .flatMap(type -> type.getAttributes().stream())
                .anyMatch(mapped -> mapped.getName().equals(attribute));
    }

    /**
     * Resets this model after a test.
     *
     * @return whether it was reset, so that it can be used like a model that has just been booted
     */
    boolean tryToForget() {
        return prepared == null
                || !numbering.numbersRows()
                || IdGenerators.forget(transactions.factory().unwrap(SessionFactoryImplementor.class));
    }

    /** Read once: all databases of this model have the same schema, and reading it is expensive. */
    private Schema schema(PreparedDatabase database) {
        Schema known = schema;
        if (known == null) {
            known = audit.whileExpecting(() -> Schema.of(database.database().owner(), numbering.tables()));
            schema = known;
        }
        return known;
    }

    /** The schema, if a test has asked for it. */
    Optional<Schema> schemaRead() {
        return Optional.ofNullable(schema);
    }

    /** Opens an empty database with this model's schema. Scopes that were opened before become unusable. */
    Scope open() {
        PreparedDatabase database = emptyDatabase();
        dataSource.switchTo(database.database());
        log.clear();
        transactions.calls().clear();
        loaded.forget();
        audit.begin();
        // Mapping and schema are created once for all databases, but are part of each test's trace.
        trace.ifPresent(t -> t.resumeFrom(traceOfBoot));
        return new Scope(transactions, database, dataSource, log, audit, loaded, trace, () -> schema(database));
    }

    private PreparedDatabase emptyDatabase() {
        PreparedDatabase last = prepared;
        if (last != null && last.tryToEmpty()) {
            return last;
        }
        if (last != null) {
            prepared = null;
            last.close();
        }
        PreparedDatabase made = PreparedDatabase.of(ddl, audit);
        prepared = made;
        return made;
    }

    @Override
    public void close() {
        if (prepared != null) {
            prepared.close();
        }
        transactions.factory().close();
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
