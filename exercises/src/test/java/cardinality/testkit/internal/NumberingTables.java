package cardinality.testkit.internal;

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
 * What a model numbers rows by. Its tables that only number rows are those that its generators have asked for and that neither an entity nor
 * a collection is mapped to, whatever tables and columns are called.
 *
 * @param tables their names, as the database has them
 * @param numbersRows whether the model has any, or sequences
 */
record NumberingTables(Set<String> tables, boolean numbersRows) {

    static NumberingTables of(Metadata metadata, IdentifierHelper names) {
        Set<Table> mapped = new HashSet<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            mapped.add(entity.getTable());
            entity.getJoinClosure().stream().map(Join::getTable).forEach(mapped::add);
        }
        for (Collection collection : metadata.getCollectionBindings()) {
            mapped.add(collection.getCollectionTable());
        }
        Set<String> numbering = metadata.collectTableMappings().stream()
                .filter(table -> !mapped.contains(table))
                .map(table -> names.toMetaDataObjectName(table.getNameIdentifier()))
                .collect(Collectors.toUnmodifiableSet());
        return new NumberingTables(numbering, !numbering.isEmpty() || hasSequences(metadata));
    }

    private static boolean hasSequences(Metadata metadata) {
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            if (namespace.getSequences().iterator().hasNext()) {
                return true;
            }
        }
        return false;
    }
}
