package cardinality.testkit;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;

/**
 * The tables of a model that only number rows. They are those that its generators have asked for and that neither an entity nor a
 * collection is mapped to, whatever tables and columns are called.
 */
final class NumberingTables {

    private NumberingTables() {}

    /** Their names, as the database has them. */
    static Set<String> of(Metadata metadata, IdentifierHelper names) {
        Set<Table> mapped = new HashSet<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            mapped.add(entity.getTable());
            entity.getJoinClosure().stream().map(Join::getTable).forEach(mapped::add);
        }
        for (Collection collection : metadata.getCollectionBindings()) {
            mapped.add(collection.getCollectionTable());
        }
        return metadata.collectTableMappings().stream()
                .filter(table -> !mapped.contains(table))
                .map(table -> names.toMetaDataObjectName(table.getNameIdentifier()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the model has any, or sequences. */
    static boolean numbersRows(Metadata metadata, Set<String> numberingTables) {
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            if (namespace.getSequences().iterator().hasNext()) {
                return true;
            }
        }
        return !numberingTables.isEmpty();
    }
}
