package cardinality.grader.compile;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * Supplies the compiler with sources and classes from memory, stores its output in memory, and hides packages that
 * students do not need.
 */
final class MemoryFileManager extends ForwardingJavaFileManager<JavaFileManager> {

    /** The contents of Java and of this program's class path. They do not change, and listing them is expensive. */
    private final Map<Listing, List<JavaFileObject>> known;

    private final ClassFiles classPath;
    private final CompiledClasses output = new CompiledClasses();

    /** The arguments of one listing of a package. */
    record Listing(Location location, String packageName, Set<Kind> kinds, boolean recurse) {
        Listing {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * @param known listings that managers of the same platform share
     * @param classPath further classes by binary name
     */
    MemoryFileManager(JavaFileManager platform, Map<Listing, List<JavaFileObject>> known, ClassFiles classPath) {
        super(platform);
        this.known = known;
        this.classPath = classPath;
    }

    CompiledClasses output() {
        return output;
    }

    static JavaFileObject source(SourceFile source) {
        return new SimpleJavaFileObject(URI.create("memory:///" + source.path()), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (location != StandardLocation.CLASS_PATH) {
            return known(location, packageName, kinds, recurse);
        }
        List<JavaFileObject> found = new ArrayList<>();
        if (VisiblePackages.contains(packageName)) {
            found.addAll(known(location, packageName, kinds, recurse));
        }
        if (kinds.contains(Kind.CLASS)) {
            classPath.forEach((name, bytes) -> {
                if (packageOf(name).equals(packageName)) {
                    found.add(new ClassInMemory(name, bytes));
                }
            });
        }
        return found;
    }

    private List<JavaFileObject> known(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        Listing listing = new Listing(location, packageName, kinds, recurse);
        List<JavaFileObject> files = known.get(listing);
        if (files == null) {
            List<JavaFileObject> kept = new ArrayList<>();
            super.list(location, packageName, kinds, recurse).forEach(file -> kept.add(new CachedClassFile(file)));
            files = List.copyOf(kept);
            if (!files.isEmpty()) {
                // Not cached: a submission can name any number of packages that do not exist.
                known.put(listing, files);
            }
        }
        return files;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        if (file instanceof ClassInMemory inMemory) {
            return inMemory.name;
        }
        return super.inferBinaryName(location, file instanceof CachedClassFile kept ? kept.original() : file);
    }

    @Override
    public boolean hasLocation(Location location) {
        return location != StandardLocation.ANNOTATION_PROCESSOR_PATH && super.hasLocation(location);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                return output.of(className);
            }
        };
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }

    private static final class ClassInMemory extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        ClassInMemory(String name, byte[] bytes) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
