package cardinality.grader.authoring.benchmark.floor;

import cardinality.grader.model.ClassFiles;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;

/**
 * Boots Hibernate over the entities among some classes and an empty database, with minimal settings, and lets it create
 * their tables.
 */
final class PlainBoot {

    private final ClassFiles classes;

    /** @param classes class files by binary name */
    PlainBoot(ClassFiles classes) {
        this.classes = classes;
    }

    void run() {
        ClassLoader loader = new MemoryLoader(classes);
        List<? extends Class<?>> entities = classes.names().stream()
                .sorted()
                .map(name -> load(name, loader))
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toList();
        if (entities.isEmpty()) {
            return;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";NON_KEYWORDS=USER");
        StandardServiceRegistry registry = StandardServiceRegistryBuilder.forJpa(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(loader)
                        .build())
                .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, h2)
                .applySetting(AvailableSettings.HBM2DDL_AUTO, "create-only")
                .applySetting(AvailableSettings.XML_MAPPING_ENABLED, false)
                .applySetting(AvailableSettings.JAKARTA_VALIDATION_MODE, "none")
                .build();
        MetadataSources sources = new MetadataSources(registry);
        entities.forEach(sources::addAnnotatedClass);
        try (SessionFactory factory = sources.buildMetadata().buildSessionFactory()) {
            factory.getSchemaManager();
        } catch (RuntimeException e) {
            // For a seeded mistake that Hibernate refuses, the time until the refusal counts.
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the compiler made it", e);
        }
    }

    private static final class MemoryLoader extends ClassLoader {
        private final ClassFiles classes;

        MemoryLoader(ClassFiles classes) {
            super(PlainBoot.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
