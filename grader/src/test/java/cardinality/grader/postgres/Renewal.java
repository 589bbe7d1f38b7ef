package cardinality.grader.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Server-side functions that reset a schema. */
final class Renewal {

    /** The table of schemas in which DDL has run. */
    static final String CHANGED = "public.changed_schema";

    /** Takes the name of a schema; returns false if it cannot be reset because DDL has run in it. */
    static final String FUNCTION = "public.renew";

    /**
     * Truncation gives a table new files and discards its statistics, so that neither the order of rows in a heap nor
     * the choice of a plan shows earlier use. Only tables with pages are truncated, because this takes longest.
     */
    private static final String SQL = """
            create unlogged table changed_schema (name name primary key);

            create function note_change() returns event_trigger language plpgsql as $$
            begin
              insert into public.changed_schema select current_schema where current_schema is not null
                on conflict do nothing;
            end $$;

            create event trigger note_change on ddl_command_end execute function note_change();

            create function renew(schema name) returns boolean language plpgsql as $$
            declare
              filled text;
            begin
              if exists (select from public.changed_schema c where c.name = schema) then
                return false;
              end if;
              select string_agg(c.oid::regclass::text, ', ') into filled
                from pg_class c
                where c.relnamespace = schema::regnamespace and c.relkind = 'r' and pg_relation_size(c.oid) > 0;
              if filled is not null then
                execute 'truncate ' || filled || ' cascade';
              end if;
              perform setval(c.oid, s.seqstart, false)
                from pg_class c join pg_sequence s on s.seqrelid = c.oid
                where c.relnamespace = schema::regnamespace;
              return true;
            end $$;
            """;

    private Renewal() {}

    static void install(DataSource server) throws SQLException {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SQL);
        }
    }
}
