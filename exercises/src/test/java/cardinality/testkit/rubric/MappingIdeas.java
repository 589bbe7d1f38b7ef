package cardinality.testkit.rubric;

import static java.util.Map.entry;

import java.util.Map;

/** The ideas behind mappings that Hibernate refuses, or with which it can neither save nor load objects. */
public final class MappingIdeas {

    private static final String MIRROR =
            "mappedBy is the Java name of the attribute at the other end, the one whose class has the"
                    + " foreign key. ";

    static final Map<String, String> BY_CODE = Map.ofEntries(
            entry(
                    "MAPPING_REFUSED",
                    "Hibernate reads all annotations before the first statement. If one contradicts another, or names"
                            + " an attribute that does not exist, nothing works until you fix it."),
            entry(
                    "MAPPED_BY_UNKNOWN",
                    MIRROR + "It has to be spelled as the field is, in the class that the collection or the attribute"
                            + " holds."),
            entry("MAPPED_BY_COLUMN", MIRROR + "The names of columns and tables belong to the database."),
            entry(
                    "MAPPED_BY_CLASS",
                    MIRROR + "A class can have several attributes, so the name of a class says too little."),
            entry("MAPPED_BY_ITSELF", MIRROR + "An attribute cannot be the mirror of itself."),
            entry(
                    "MAPPED_BY_COLLECTION",
                    MIRROR + "A foreign key has room for one id, so in a one-to-many or one-to-one"
                            + " association that attribute holds a single object. Only two collections of a many-to-many"
                            + " association mirror each other."),
            entry(
                    "MAPPED_BY_PLAIN",
                    MIRROR + "A text, a number or the id of that class says nothing about which objects"
                            + " belong together."),
            entry(
                    "MAPPED_BY_OTHER_CLASS",
                    MIRROR + "It has to hold objects of the class in which mappedBy stands: both are"
                            + " the same association, seen from its two ends."),
            entry(
                    "MAPPED_BY_TWICE",
                    "mappedBy says that the other side owns the association and writes its rows. If both sides say so, no"
                            + " side is left that does."),
            entry(
                    "MAPPED_BY_AND_COLUMN",
                    "mappedBy says that the other side describes the column or the table. What the mirror adds could only"
                            + " repeat or contradict it."),
            entry(
                    "COLUMN_ON_ASSOCIATION",
                    "@Column describes the column of a plain value. A foreign key also has a target, and @JoinColumn"
                            + " describes both."),
            entry(
                    "COLUMN_TWICE",
                    "Hibernate writes each attribute to its column. If two attributes have one column, it cannot know whose"
                            + " value counts, so at most one of them may write."),
            entry(
                    "NOT_AN_ENTITY",
                    "An association leads to a row of another table, and only a class with @Entity has a table."
                            + " Each of the two classes needs the annotation."),
            entry(
                    "NO_ENTITY",
                    "@Entity says that the objects of a class are rows of a table. Hibernate does not look at a class"
                            + " without it, whatever other annotations the class has."),
            entry(
                    "NO_ID",
                    "Hibernate finds, compares and updates a row by its id. So each entity has an attribute with @Id, its"
                            + " own or one of a @MappedSuperclass."),
            entry(
                    "ID_CLASS",
                    "@IdClass names a class that repeats the @Id attributes of its entity, with the same names. For an"
                            + " association, it holds the id of the other entity."),
            entry(
                    "ID_TYPE",
                    "A part of a composite id holds a copy of another entity's id. Hibernate copies it as it is, so both"
                            + " have the same type."),
            entry(
                    "MAPS_ID",
                    "@MapsId says which attribute of the id class takes its value from an association. It names the"
                            + " attribute of the id class, and not a column or the association."),
            entry(
                    "SEVERAL_IDS",
                    "Several attributes with @Id are one id together, and every foreign key to it needs as many columns. An"
                            + " attribute that only has to be unique or present needs a constraint, and no @Id."),
            entry(
                    "ENTITY_NAME_TWICE",
                    "Queries call an entity by its name, which is that of the class unless @Entity says another one. "
                            + "@Table changes only the name of the table."),
            entry(
                    "NO_SETTER",
                    "Hibernate reads either fields or getters, and @Id decides. Where it reads getters it writes by setters,"
                            + " which may be private, and takes every getter for an attribute unless it is @Transient."),
            entry(
                    "SPLIT_ANNOTATIONS",
                    "Hibernate reads the annotations of a class either on its fields or on its getters: where @Id is. It"
                            + " ignores the others."),
            entry(
                    "NO_ASSOCIATION",
                    "@ManyToOne, @OneToOne, @OneToMany or @ManyToMany makes an attribute an association. Other annotations,"
                            + " such as @JoinColumn, only describe one."),
            entry(
                    "ONE_OR_MANY",
                    "The second word of the annotation is about this attribute: ToOne holds one object, ToMany a"
                            + " collection. The first word is about the other side."),
            entry(
                    "JOIN_COLUMN_OUTSIDE",
                    "A many-to-many association has a table of its own with two foreign keys. @JoinTable describes it, and"
                            + " both columns inside it."),
            entry(
                    "RAW_COLLECTION",
                    "Without a type in angle brackets a collection can hold anything, and Hibernate cannot know from which"
                            + " table its elements come."),
            entry(
                    "CONCRETE_COLLECTION",
                    "Hibernate replaces a collection by its own, which loads lazily and remembers changes. It is a List, a Set"
                            + " or a Map, but no ArrayList, HashSet or HashMap. The object that you create may be one."),
            entry(
                    "UNKNOWN_KEY_COLUMN",
                    "name is the column in the table with the foreign key, and referencedColumnName the column that it"
                            + " points at. By default that is the id, so it is rarely needed."),
            entry(
                    "CONSTRAINT_ON_ATTRIBUTE",
                    "A constraint belongs to the table, so it names columns, as the database knows them. An attribute can"
                            + " have another name than its column."),
            entry(
                    "TYPE_WITHOUT_COLUMN",
                    "A column holds one value of a type that the database knows. Hibernate knows the column for a text, a"
                            + " number, a moment and the like, and cannot guess one for other types."),
            entry(
                    "COLUMN_DEFINITION",
                    "Hibernate copies columnDefinition into the CREATE TABLE as it is, so it has to be SQL. Without it"
                            + " Hibernate chooses a type itself."),
            entry(
                    "RESERVED_NAME",
                    "Words of SQL such as order or group cannot be names of columns without quotes. Another name spares you"
                            + " quoting it in each statement."),
            entry(
                    "NO_CONSTRUCTOR",
                    "To load a row, Hibernate creates an empty object and then fills it. It can call only a constructor"
                            + " without parameters. Java adds one by itself only if a class has no other."),
            entry(
                    "PRIVATE_CONSTRUCTOR",
                    "A lazy association holds a proxy, an object of a subclass that Hibernate makes. A subclass has to call a"
                            + " constructor of its class, and cannot see a private one."),
            entry(
                    "CONSTRUCTOR_THROWS",
                    "Hibernate creates empty objects with the constructor without parameters, at boot and for each row. It"
                            + " and the initial values of fields have to work without any data."));

    private MappingIdeas() {}

    /** Whether a misconception is about a mapping as a whole, so that no test over it could begin. */
    public static boolean explains(String misconception) {
        return BY_CODE.containsKey(misconception);
    }
}
