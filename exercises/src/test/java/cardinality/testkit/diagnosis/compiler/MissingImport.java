package cardinality.testkit.diagnosis.compiler;

import java.util.Optional;
import java.util.stream.Stream;

/** A class of Java, JPA or Hibernate without its import. */
final class MissingImport implements Kind {

    @Override
    public Optional<String> in(CompilerError error) {
        return error.symbol()
                .filter(symbol -> !symbol.kind().equals("method")
                        && symbol.name().matches("[A-Z]\\w*")
                        && !symbol.location().startsWith("package "))
                .flatMap(symbol -> packageOf(symbol.name())
                        .map(found -> "The import is missing: import " + found + "." + symbol.name() + ";"));
    }

    /** The packages that answers need, those that are needed most first. */
    private static Optional<String> packageOf(String className) {
        return Stream.of(
                        "jakarta.persistence",
                        "java.util",
                        "java.time",
                        "java.util.stream",
                        "org.hibernate.annotations",
                        "org.hibernate",
                        "jakarta.persistence.criteria",
                        "java.util.function",
                        "java.math")
                .filter(name -> exists(name + "." + className))
                .findFirst();
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, MissingImport.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
