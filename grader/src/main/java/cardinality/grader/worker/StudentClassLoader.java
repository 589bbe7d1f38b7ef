package cardinality.grader.worker;

import cardinality.grader.gate.LinkableTypes;
import cardinality.grader.model.ClassFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Defines the admitted classes of one exercise. They see none of the grader's classes and files, and only those library
 * classes that the gate lets them mention.
 */
final class StudentClassLoader extends ClassLoader {

    private static final String CLASS_FILE = ".class";

    private final ClassFiles classes;
    private final LinkableTypes linkable;

    StudentClassLoader(ClassFiles classes, LinkableTypes linkable) {
        super("student", StudentClassLoader.class.getClassLoader());
        this.classes = classes;
        this.linkable = linkable;
    }

    /** Returns only the admitted class files, for rules that read them. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        if (!name.endsWith(CLASS_FILE)) {
            return null;
        }
        byte[] bytes = classes.get(
                name.substring(0, name.length() - CLASS_FILE.length()).replace('/', '.'));
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = classes.get(name);
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
            if (!linkable.contains(name)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
