package cardinality.grader.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The public types of Java, Jakarta Persistence and Hibernate, on the Java that runs the test. */
final class Library {

    private Library() {}

    /** Returns the types of the allow-list, by name or by package, that this Java has publicly. */
    static Set<Class<?>> allowedTypes(AllowList allowed) {
        Set<Class<?>> types = new HashSet<>();
        allowed.types().forEach(name -> publicType(name).ifPresent(types::add));
        allowed.packages().forEach(name -> types.addAll(publicTypes(name)));
        types.removeIf(type -> allowed.rule(type.getName()).isEmpty());
        return types;
    }

    /** Returns a type that other packages can use; empty if this Java does not have it, or not publicly. */
    static Optional<Class<?>> publicType(String name) {
        try {
            Class<?> type = Class.forName(name, false, Library.class.getClassLoader());
            boolean isPublic = true;
            for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
                isPublic &= Modifier.isPublic(outer.getModifiers());
            }
            return isPublic ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns the public types of a package, nested ones included. */
    static List<Class<?>> publicTypes(String packageName) {
        List<Class<?>> types = new ArrayList<>();
        namesIn(packageName).forEach(name -> publicType(name).ifPresent(types::add));
        return types;
    }

    private static List<String> namesIn(String packageName) {
        String folder = packageName.replace('.', '/');
        try {
            if (packageName.startsWith("java.")) {
                FileSystem java = FileSystems.getFileSystem(URI.create("jrt:/"));
                String module = packageName.equals("java.sql") ? "java.sql" : "java.base";
                return names(java.getPath("/modules", module, folder), packageName);
            }
            Class<?> known =
                    packageName.startsWith("jakarta.") ? jakarta.persistence.Entity.class : org.hibernate.Session.class;
            Path jar = Path.of(
                    known.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return names(files.getPath("/" + folder), packageName);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Path folder, String packageName) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-"))
                    .map(file -> packageName + "." + file.substring(0, file.length() - ".class".length()))
                    .toList();
        }
    }
}
