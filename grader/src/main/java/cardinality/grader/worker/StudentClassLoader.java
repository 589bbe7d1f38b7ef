package cardinality.grader.worker;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines the admitted classes of one exercise. Of the grader's own classes it sees none. */
final class StudentClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    StudentClassLoader(Map<String, byte[]> classes) {
        super("student", StudentClassLoader.class.getClassLoader());
        this.classes = classes;
    }

    /** Class files as they were admitted, for rules that read them. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(".class")
                ? classes.get(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                : null;
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
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
            // Also keeps a stub on the grader's class path from standing in for a class the student lacks.
            if (name.startsWith("cardinality.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
