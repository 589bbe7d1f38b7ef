package cardinality.grader.worker;

import cardinality.grader.catalog.TestCatalog;

/** Defines new test classes for each run, so that they link against this student's classes. */
final class VerificationClassLoader extends ClassLoader {

    private final TestCatalog catalog;
    private final StudentClassLoader student;

    VerificationClassLoader(TestCatalog catalog, StudentClassLoader student) {
        super("verification", VerificationClassLoader.class.getClassLoader());
        this.catalog = catalog;
        this.student = student;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("cardinality.") || name.startsWith("cardinality.testkit.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = catalog.classFile(name);
            return bytes == null ? student.loadClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
