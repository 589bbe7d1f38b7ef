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
 * The tables and sequences from which a model gets ids. Its numbering tables are those that its generators created and
 * to which neither an entity nor a collection is mapped, whatever the names of tables and columns.
 *
 * @param tables the names of these tables in the database
 * @param numbersRows whether the model has such tables, or sequences
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
