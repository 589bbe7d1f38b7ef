package cardinality.testkit.internal;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;

/** The settings that every mapping is booted with. */
final class HibernateSettings {

    private HibernateSettings() {}

    /** @param dataSource where Hibernate gets its connections */
    static Map<String, Object> over(DataSource dataSource) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        settings.put(AvailableSettings.HBM2DDL_AUTO, "create-only");
        // Without this setting, a table that cannot be created causes only a line in the log.
        settings.put(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true);
        // Up to 7.4.13, a cached plan of a fetch join ignores the limit of a later query, so a correct answer could
        // fail depending on the order of the tests.
        settings.put(AvailableSettings.QUERY_PLAN_CACHE_ENABLED, false);
        settings.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, false);
        settings.put(AvailableSettings.USE_QUERY_CACHE, false);
        settings.put(AvailableSettings.ENABLE_LAZY_LOAD_NO_TRANS, false);
        settings.put(AvailableSettings.DEFAULT_BATCH_FETCH_SIZE, -1);
        settings.put(AvailableSettings.USE_SUBSELECT_FETCH, false);
        settings.put(AvailableSettings.XML_MAPPING_ENABLED, false);
        settings.put(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        return settings;
    }
}
