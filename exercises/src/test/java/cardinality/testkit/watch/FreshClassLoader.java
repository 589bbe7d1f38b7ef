package cardinality.testkit.watch;

import java.util.Map;

/** Defines the classes of one compilation, in place of those of the same name that Maven compiled earlier. */
final class FreshClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** @param classes class files by binary name */
    FreshClassLoader(Map<String, byte[]> classes, ClassLoader libraries) {
        super(libraries);
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
        }
    }
}
