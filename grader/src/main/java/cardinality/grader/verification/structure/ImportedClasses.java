package cardinality.grader.verification.structure;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Passes class files to ArchUnit from the loader that defined the classes: they are in no folder and no jar. */
final class ImportedClasses {

    private ImportedClasses() {}

    static JavaClasses of(Class<?>... types) {
        try {
            // ArchUnit reads class files from file systems only.
            Path folder = Files.createTempDirectory("classes");
            List<Path> files = new ArrayList<>();
            try {
                for (Class<?> type : types) {
                    for (Class<?> member : type.getNestMembers()) {
                        if (member == type || member.getName().startsWith(type.getName() + "$")) {
                            files.add(Files.write(folder.resolve(member.getName() + ".class"), bytesOf(member)));
                        }
                    }
                }
                return read(files);
            } finally {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the classes could not be laid out for reading", e);
        }
    }

    private static JavaClasses read(List<Path> files) {
        ClassFileImporter importer = new ClassFileImporter();
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            // Defaults of annotations are in their class files; for everything else the name is enough.
            configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
            configuration.setClassResolverArguments("jakarta.persistence");
            return importer.importPaths(files);
        });
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("the loader of " + type.getName() + " has no class file for it");
            }
            return stream.readAllBytes();
        }
    }
}
