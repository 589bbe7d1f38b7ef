package cardinality.testkit.diagnosis.compiler;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A package of a library that this kit does not have, or an annotation of one without an import. */
final class ForeignLibrary implements Kind {

    private static final String OTHERWISE = "Only Java, Jakarta Persistence and Hibernate ORM can be used in this kit.";

    private static final String LOMBOK =
            "This kit does not have Lombok. Write the constructors, getters and other methods"
                    + " yourself; the stub has those that the tests call.";

    private static final String VALIDATION =
            "This kit does not have Bean Validation. Say in the mapping what the database"
                    + " has to refuse, as in @Column(nullable = false, length = 50).";

    /** By the beginning of a package's name; the first that fits counts. */
    private static final List<Map.Entry<String, String>> PACKAGES = List.of(
            entry(
                    "javax.persistence",
                    "Since version 3 of JPA its package is called jakarta.persistence. Import the same names from there."),
            entry("lombok", LOMBOK),
            entry("javax.validation", VALIDATION),
            entry("jakarta.validation", VALIDATION),
            entry("org.hibernate.validator", VALIDATION),
            entry(
                    "org.springframework",
                    "This kit does not have Spring. Nothing is injected: a method that needs an EntityManager is given one,"
                            + " and whoever calls it has begun the transaction."),
            entry(
                    "javax.transaction",
                    "Transactions are begun and committed by whoever calls your methods, so no annotation is needed."),
            entry(
                    "jakarta.transaction",
                    "Transactions are begun and committed by whoever calls your methods, so no annotation is needed."),
            entry(
                    "com.fasterxml.jackson",
                    "Nothing here is written as JSON, so the class needs no annotation of Jackson."),
            entry("com.google.gson", "Nothing here is written as JSON, so the class needs no annotation of Gson."),
            entry("org.slf4j", "This kit has no logger. The feedback shows the SQL that ran."),
            entry("org.apache.logging", "This kit has no logger. The feedback shows the SQL that ran."),
            entry("org.apache.log4j", "This kit has no logger. The feedback shows the SQL that ran."),
            entry("org.apache.commons.logging", "This kit has no logger. The feedback shows the SQL that ran."),
            entry(
                    "org.apache.commons",
                    "This kit does not have Apache Commons. java.util.Objects compares values and computes hash codes."),
            entry(
                    "com.google.common",
                    "This kit does not have Guava. java.util has collections, and java.util.Objects compares values."),
            entry(
                    "org.hibernate.criterion",
                    "Hibernate's own criteria were removed in version 6. Write the query as text for createQuery, or use"
                            + " jakarta.persistence.criteria."),
            entry("org.junit", "Tests are not part of the answer. Those of the kit are in src/test/java."),
            entry("org.mockito", "Tests are not part of the answer. Those of the kit are in src/test/java."));

    /** Names that appear without an import, because an IDE or an example left it out. */
    private static final Map<Set<String>, String> ANNOTATIONS = Map.of(
            Set.of(
                    "Data",
                    "Getter",
                    "Setter",
                    "NoArgsConstructor",
                    "AllArgsConstructor",
                    "RequiredArgsConstructor",
                    "Builder",
                    "EqualsAndHashCode",
                    "ToString"),
            LOMBOK,
            Set.of("NotNull", "NotBlank", "NotEmpty", "Email", "Min", "Max", "Positive", "Valid"),
            VALIDATION);

    @Override
    public Optional<String> in(CompilerError error) {
        Optional<String> byPackage = error.missingPackage()
                .filter(name -> !name.startsWith("cardinality") && !name.matches("[A-Z].*"))
                .map(ForeignLibrary::onPackage);
        return byPackage.or(() ->
                error.symbol().filter(CompilerError.Symbol::isClass).flatMap(symbol -> onAnnotation(symbol.name())));
    }

    private static String onPackage(String name) {
        return PACKAGES.stream()
                .filter(known -> (name + ".").startsWith(known.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERWISE);
    }

    private static Optional<String> onAnnotation(String name) {
        return ANNOTATIONS.entrySet().stream()
                .filter(known -> known.getKey().contains(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
