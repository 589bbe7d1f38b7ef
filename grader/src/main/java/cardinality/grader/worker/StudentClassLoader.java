package cardinality.grader.worker;

import java.util.Map;

/** Defines the admitted classes of one exercise. Of the grader's own classes it sees none. */
final class StudentClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    StudentClassLoader(Map<String, byte[]> classes) {
        super("student", StudentClassLoader.class.getClassLoader());
        this.classes = classes;
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
