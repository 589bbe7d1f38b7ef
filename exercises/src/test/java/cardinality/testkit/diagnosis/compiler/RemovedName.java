package cardinality.testkit.diagnosis.compiler;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** A class, constant or element of an annotation that Hibernate had before version 6 or 7. */
final class RemovedName implements Kind {

    private static final String LAZY =
            "FetchType.LAZY says so: @ManyToOne(fetch = FetchType.LAZY), and collections are lazy" + " by default.";

    /** What replaced annotations of {@code org.hibernate.annotations}. */
    static final Map<String, String> ANNOTATIONS = Map.ofEntries(
            entry("AccessType", "@Access of jakarta.persistence is used."),
            entry("CollectionOfElements", "@ElementCollection of jakarta.persistence is used."),
            entry("Entity", "@Entity of jakarta.persistence is used."),
            entry("ForeignKey", "@JoinColumn(foreignKey = @ForeignKey(name = …)) of jakarta.persistence names a key."),
            entry("GeneratorType", "@CurrentTimestamp, @CreationTimestamp or @UpdateTimestamp is used for moments."),
            entry("Index", "@Table(indexes = @Index(columnList = …)) of jakarta.persistence is used."),
            entry("IndexColumn", "@OrderColumn of jakarta.persistence is used."),
            entry("LazyCollection", LAZY),
            entry("LazyCollectionOption", LAZY),
            entry("LazyToOne", LAZY),
            entry("LazyToOneOption", LAZY),
            entry("Loader", "@SQLSelect is used."),
            entry("OrderBy", "@OrderBy of jakarta.persistence names attributes, and @SQLOrder columns."),
            entry("Polymorphism", "A query finds subclasses of the class that it names, and nothing replaces it."),
            entry("Proxy", LAZY),
            entry("QueryHints", "The names of hints are constants of org.hibernate.jpa.HibernateHints."),
            entry("SelectBeforeUpdate", "Hibernate compares with what it loaded, and nothing replaces it."),
            entry("Sort", "@SortNatural and @SortComparator are used."),
            entry("SortType", "@SortNatural and @SortComparator are used."),
            entry("Table", "@Table of jakarta.persistence is used."),
            entry("Target", "@TargetEmbeddable is used."),
            entry("TypeDef", "@JavaType, @JdbcType and @Convert name the type of an attribute."),
            entry("TypeDefs", "@JavaType, @JdbcType and @Convert name the type of an attribute."),
            entry("Where", "@SQLRestriction is used."),
            entry("WhereJoinTable", "@SQLJoinTableRestriction is used."));

    /** What replaced constants, by {@code Type.CONSTANT}. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            entry("CascadeType.SAVE_UPDATE", "CascadeType.PERSIST and CascadeType.MERGE are what it stood for."),
            entry("CascadeType.DELETE", "It is called CascadeType.REMOVE in jakarta.persistence."),
            entry("CascadeType.DELETE_ORPHAN", "orphanRemoval = true, beside cascade, says so."),
            entry("CascadeType.EVICT", "It is called CascadeType.DETACH."),
            entry(
                    "PASS_DISTINCT_THROUGH",
                    "It is not needed: an entity appears once in the result of a query with a fetch join since Hibernate 6."));

    /** What replaced elements of annotations, by {@code Annotation.element}. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "Type.type",
            "@Type takes a class of user types. For a text of any length, @Column(length = Length.LONG32) or @Lob is"
                    + " enough.",
            "GenericGenerator.strategy",
            "@GeneratedValue(strategy = GenerationType.IDENTITY) or SEQUENCE is enough for generated numbers, and"
                    + " @UuidGenerator for UUIDs.");

    @Override
    public Optional<String> in(CompilerError error) {
        return error.symbol().flatMap(RemovedName::replacement).map(text -> "Hibernate no longer has this. " + text);
    }

    private static Optional<String> replacement(CompilerError.Symbol symbol) {
        if (symbol.isClass() && symbol.location().endsWith("package org.hibernate.annotations")) {
            return Optional.ofNullable(ANNOTATIONS.get(symbol.name()));
        }
        if (symbol.kind().equals("variable")) {
            return Optional.ofNullable(CONSTANTS.get(symbol.name()))
                    .or(() -> symbol.isIn("CascadeType")
                            ? Optional.ofNullable(CONSTANTS.get("CascadeType." + symbol.name()))
                            : Optional.empty());
        }
        return ELEMENTS.entrySet().stream()
                .filter(element -> element.getKey().endsWith("." + symbol.name())
                        && symbol.isIn(
                                element.getKey().substring(0, element.getKey().indexOf('.'))))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
