package cardinality.testkit.diagnosis.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.SelectableConsumer;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Names of a mapping; there are none if the mapping is not known.
 *
 * @param factory the mapping, or null if it is not known
 */
record Mapped(@Nullable SessionFactoryImplementor factory) {

    /** The entities, sorted, such as {@code Post and User}. */
    String entities() {
        return list(entityMappings().map(entity -> Words.simple(entity.getEntityName())));
    }

    /** The entity that is stored in a table. */
    Optional<String> entityOfTable(String table) {
        return entityMappings()
                .filter(entity -> entity.getIdentifierTableName().equalsIgnoreCase(table))
                .map(entity -> Words.simple(entity.getEntityName()))
                .sorted()
                .findFirst();
    }

    /** The attributes of an entity, sorted. */
    String attributes(String entity) {
        return list(entityMappings()
                .filter(mapped -> mapped.getEntityName().equals(entity))
                .flatMap(mapped -> Stream.concat(
                        Stream.of(mapped.getIdentifierMapping().getAttributeName()),
                        Stream.of(mapped.getPropertyNames())))
                .filter(name -> name.matches("[A-Za-z]\\w*") && !name.endsWith("Backref")));
    }

    /** The attribute of an entity that is stored in a column, as {@code Post.author}. */
    Optional<String> attributeOfColumn(String entity, String column) {
        List<String> found = new ArrayList<>();
        entityMappings()
                .filter(mapped -> mapped.getEntityName().equals(entity))
                .forEach(mapped -> mapped.forEachAttributeMapping(attribute -> {
                    if (isStoredIn(attribute, column)) {
                        found.add(Words.simple(entity) + "." + attribute.getAttributeName());
                    }
                }));
        return found.stream().findFirst();
    }

    private static boolean isStoredIn(AttributeMapping attribute, String column) {
        boolean[] found = {false};
        SelectableConsumer compare = (index, selectable) ->
                found[0] |= selectable.getSelectionExpression().equalsIgnoreCase(column);
        attribute.forEachSelectable(compare);
        return found[0];
    }

    private Stream<EntityPersister> entityMappings() {
        List<EntityPersister> found = new ArrayList<>();
        if (factory != null) {
            factory.getMappingMetamodel().forEachEntityDescriptor(found::add);
        }
        return found.stream();
    }

    private static String list(Stream<String> names) {
        String all = names.distinct().sorted().collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }
}
