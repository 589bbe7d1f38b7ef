package cardinality.grader.lessons;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SourceFile;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * The classes of a lesson's examples, completed, compiled and mapped to an empty database.
 *
 * <p>Lessons leave out what an example is not about. Here each class becomes an entity with a generated id, unless the
 * example says otherwise, and gets the members that the test adds. Its fields are not private, so that tests read them.
 */
final class ExampleModel implements AutoCloseable {

    private static final String PACKAGE = "cardinality.sample";

    private static final String IMPORTS = """
            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.*;
            import org.hibernate.Length;
            import org.hibernate.annotations.UpdateTimestamp;
            """;

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\\R");

    private static final Pattern CLASS = Pattern.compile("(?ms)^(@Entity\\b.*?\\R)?class (\\w+) \\{(.*?^\\})");

    /** A strong reference, because the logging framework keeps only weak references to loggers. */
    private static final Logger HIBERNATE_LOG = Logger.getLogger("org.hibernate");

    static {
        HIBERNATE_LOG.setLevel(Level.WARNING);
    }

    private final SessionFactory factory;
    private final Class<?> calls;
    private final List<String> log;

    private ExampleModel(SessionFactory factory, Class<?> calls, List<String> log) {
        this.factory = factory;
        this.calls = calls;
        this.log = log;
    }

    /**
     * Builds a model.
     *
     * @param examples the classes, as the lesson has them
     * @param members further members, by the name of a class
     * @param bodies method bodies that use an {@code em}, by the name under which {@link #call} runs them
     */
    static ExampleModel of(String examples, Map<String, String> members, Map<String, String> bodies) {
        StringBuilder methods = new StringBuilder();
        bodies.forEach((name, body) ->
                methods.append("static Object %s(EntityManager em) throws Exception {%n%s%n}%n".formatted(name, body)));
        String source = "package " + PACKAGE + ";\n" + IMPORTS
                + completed(IMPORT.matcher(examples).replaceAll(""), members)
                + "\nclass Calls {\n" + methods + "}\n";
        Compilation compilation =
                new InMemoryCompiler().compile(List.of(new SourceFile(PACKAGE + ".Calls", source)), ClassFiles.NONE);
        if (!(compilation instanceof Compiled compiled)) {
            throw new AssertionError(compilation + "\n" + source);
        }
        return boot(compiled.classes());
    }

    private static String completed(String examples, Map<String, String> members) {
        return CLASS.matcher(examples).replaceAll(match -> {
            String name = match.group(2);
            String body = match.group(3).replace("private ", "");
            String id = body.contains("@Id") || body.contains("@EmbeddedId") ? "" : "@Id @GeneratedValue Long id;";
            String head = match.group(1) == null ? "@Entity\n" : match.group(1);
            return Matcher.quoteReplacement(
                    head + "class " + name + " {\n" + id + "\n" + members.getOrDefault(name, "") + body);
        });
    }

    private static ExampleModel boot(ClassFiles classes) {
        ClassLoader loader = new ClassLoader(ExampleModel.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        List<String> statements = new ArrayList<>();
        Configuration configuration = new Configuration();
        configuration.setProperty(AvailableSettings.JAKARTA_JDBC_URL, "jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProperty(AvailableSettings.HBM2DDL_AUTO, "create-drop");
        configuration.setProperty(AvailableSettings.HBM2DDL_HALT_ON_ERROR, "true");
        configuration.setStatementInspector((StatementInspector) sql -> {
            statements.add(sql);
            return sql;
        });
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            for (String name : classes.byName().keySet()) {
                Class<?> type = loader.loadClass(name);
                if (type.isAnnotationPresent(Entity.class)) {
                    configuration.addAnnotatedClass(type);
                }
            }
            return new ExampleModel(
                    configuration.buildSessionFactory(), loader.loadClass(PACKAGE + ".Calls"), statements);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("just compiled", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Runs a body in a transaction of its own and returns its result. */
    Object call(String name) {
        log.clear();
        return factory.fromTransaction(session -> {
            try {
                Method method = calls.getDeclaredMethod(name, EntityManager.class);
                method.setAccessible(true);
                return method.invoke(null, session);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException thrown
                        ? thrown
                        : new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name, e);
            }
        });
    }

    /** The statements of the last call that begin with a word. */
    List<String> statements(String word) {
        return log.stream().filter(sql -> sql.startsWith(word)).toList();
    }

    /** Runs SQL and returns the rows, as H2 has them. */
    List<List<Object>> rows(String sql) {
        return factory.fromTransaction(session -> session.createNativeQuery(sql, Object.class).getResultList().stream()
                .map(row -> row instanceof Object[] values ? Arrays.asList(values) : Arrays.asList(row))
                .toList());
    }

    /** The columns of a table with the value of a column of the information schema. */
    Map<String, Object> columns(String table, String property) {
        Map<String, Object> columns = new LinkedHashMap<>();
        rows("select column_name, " + property + " from information_schema.columns where lower(table_name) = '" + table
                        + "' order by ordinal_position")
                .forEach(row -> columns.put(row.get(0).toString().toLowerCase(Locale.ROOT), row.get(1)));
        return columns;
    }

    @Override
    public void close() {
        factory.close();
    }
}
