package cardinality.testkit.internal;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Assigned;
import org.hibernate.generator.Generator;
import org.hibernate.id.OptimizableGenerator;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.HiLoOptimizer;
import org.hibernate.id.enhanced.NoopOptimizer;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.PooledLoOptimizer;
import org.hibernate.id.enhanced.PooledOptimizer;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/**
 * The state that a SessionFactory keeps about its database: it reads sequences and generator tables in blocks of
 * numbers, and would use up the rest of a block even on the next database. Hibernate has no API to discard this state.
 */
final class IdGenerators {

    /** The optimizers whose only state is the field below. */
    private static final Set<Class<?>> KNOWN =
            Set.of(PooledOptimizer.class, PooledLoOptimizer.class, HiLoOptimizer.class);

    private static final String MEMORY = "noTenantState";

    private IdGenerators() {}

    /**
     * Resets all generators.
     *
     * @return whether all generators could be reset; if not, the factory cannot be used for another database
     */
    static boolean forget(SessionFactoryImplementor factory) {
        return generators(factory).allMatch(IdGenerators::forgets);
    }

    private static Stream<Generator> generators(SessionFactoryImplementor factory) {
        List<Generator> generators = new ArrayList<>();
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> generators.add(entity.getGenerator()));
        factory.getMappingMetamodel().forEachCollectionDescriptor(collection -> {
            if (collection.getGenerator() != null) {
                generators.add(collection.getGenerator());
            }
        });
        return generators.stream();
    }

    /** Returns the statements with which Hibernate reads the sequences of a mapping. There is no other API for them. */
    @SuppressWarnings("deprecation")
    static Set<String> callsOfSequences(SessionFactoryImplementor factory) {
        return generators(factory)
                .filter(SequenceStyleGenerator.class::isInstance)
                .map(generator -> ((SequenceStyleGenerator) generator).getDatabaseStructure())
                .filter(DatabaseStructure::isPhysicalSequence)
                .flatMap(sequence -> Arrays.stream(sequence.getAllSqlForTests()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean forgets(Generator generator) {
        if (generator instanceof OptimizableGenerator optimizable) {
            return forgets(optimizable.getOptimizer());
        }
        // Ids come from the database itself, or from the code that created the entity.
        return generator.generatedOnExecution() || generator instanceof Assigned;
    }

    private static boolean forgets(Optimizer optimizer) {
        if (optimizer instanceof NoopOptimizer) {
            return true;
        }
        if (!KNOWN.contains(optimizer.getClass())) {
            return false;
        }
        try {
            Field memory = optimizer.getClass().getDeclaredField(MEMORY);
            memory.setAccessible(true);
            memory.set(optimizer, null);
            return true;
        } catch (ReflectiveOperationException e) {
            // This is another version of Hibernate.
            return false;
        }
    }
}
