package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOf;
import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOfPair;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The feedback on associations that Hibernate refuses or cannot use. */
class AssociationTest {

    @Test
    void anAssociationHasAColumn() {
        assertThat(diagnosisOfPair("", "@ManyToOne @Column(name = \"author_id\") User author;"))
                .isEqualTo("COLUMN_ON_ASSOCIATION at Post.author: Post.author has @Column beside @ManyToOne");
    }

    @Test
    void anAttributeThatHoldsAnEntityHasNoAnnotation() {
        assertThat(diagnosisOfPair("", "User author;"))
                .isEqualTo("NO_ASSOCIATION at Post.author: Post.author has no annotation");
    }

    @Test
    void anAttributeThatHoldsAnEntityHasOnlyItsColumn() {
        assertThat(diagnosisOfPair("", "@JoinColumn User author;"))
                .isEqualTo("NO_ASSOCIATION at Post.author: Post.author has only @JoinColumn");
    }

    @Test
    void aCollectionOfEntitiesHasNoAnnotation() {
        assertThat(diagnosisOfPair("", "List<User> authors = new ArrayList<>();"))
                .isEqualTo("NO_ASSOCIATION at Post.authors: Post.authors has no annotation");
    }

    @Test
    void anEntityIsEmbedded() {
        assertThat(diagnosisOfPair("", "@Embedded User author;"))
                .isEqualTo("NO_ASSOCIATION at Post.author: @Embedded on Post.author, though User is an entity");
    }

    @Test
    void anAssociationIsAnnotatedOnItsGetterAndTheIdOnItsField() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        @Entity(name = "Posts") class Post {
                            @Id Long id;
                            User author;
                            @ManyToOne User getAuthor() {
                                return author;
                            }
                        }
                        """))
                .isEqualTo("SPLIT_ANNOTATIONS at Post.author: @ManyToOne on the getter: Hibernate does not read it");
    }

    @Test
    void anAssociationIsAnnotatedOnItsFieldAndTheIdOnItsGetter() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        @Entity(name = "Posts") class Post {
                            Long id;
                            @ManyToOne @JoinColumn User author;
                            @Id Long getId() {
                                return id;
                            }
                            void setId(Long id) {
                                this.id = id;
                            }
                            User getAuthor() {
                                return author;
                            }
                            void setAuthor(User author) {
                                this.author = author;
                            }
                        }
                        """))
                .isEqualTo(
                        "SPLIT_ANNOTATIONS at Post.author: @JoinColumn and @ManyToOne on the field: Hibernate does not read them");
    }

    @Test
    void aToOneAnnotationIsOnACollection() {
        assertThat(diagnosisOfPair("", "@ManyToOne List<User> authors = new ArrayList<>();"))
                .isEqualTo("ONE_OR_MANY at Post.authors: @ManyToOne on Post.authors, which is a collection");
    }

    @Test
    void aToManyAnnotationIsOnASingleObject() {
        assertThat(diagnosisOfPair("", "@OneToMany User author;"))
                .isEqualTo("ONE_OR_MANY at Post.author: @OneToMany on Post.author, which is a single object");
    }

    @Test
    void anAssociationLeadsToAClassWithoutEntity() {
        assertThat(diagnosisOf("""
                        class User {
                            Long id;
                        }
                        @Entity(name = "Posts") class Post {
                            @Id Long id;
                            @ManyToOne User author;
                        }
                        """)).isEqualTo("NOT_AN_ENTITY at User: User has no @Entity");
    }

    @Test
    void anAssociationHoldsAnOptional() {
        assertThat(diagnosisOfPair("", "@ManyToOne Optional<User> author;"))
                .isEqualTo("NOT_AN_ENTITY at Post.author: its type is Optional, which is no class of the exercise");
    }

    @Test
    void aManyToManyHasAJoinColumnOutsideOfItsTable() {
        assertThat(diagnosisOfPair(
                        "", "@ManyToMany @JoinColumn(name = \"user_id\") Set<User> readers = new HashSet<>();"))
                .isEqualTo("JOIN_COLUMN_OUTSIDE at Post.readers: @JoinColumn beside @ManyToMany");
    }

    @Test
    void aCollectionDoesNotSayWhatItHolds() {
        assertThat(diagnosisOfPair("", "@ManyToMany @SuppressWarnings(\"rawtypes\") List readers;"))
                .isEqualTo("RAW_COLLECTION at Post.readers: it is List, without a type in angle brackets");
    }

    @Test
    void aForeignKeyPointsAtAColumnThatIsNotThere() {
        assertThat(diagnosisOfPair("", "@ManyToOne @JoinColumn(referencedColumnName = \"user_id\") User author;"))
                .isEqualTo(
                        "UNKNOWN_KEY_COLUMN at Post.author: referencedColumnName = \"user_id\": Users has no such column");
    }

    @Test
    void aCollectionIsAnArrayList() {
        assertThat(diagnosisOfPair("", "@ManyToMany ArrayList<User> readers = new ArrayList<>();"))
                .isEqualTo(
                        "CONCRETE_COLLECTION at Post.readers: it is ArrayList, which cannot hold the collection that Hibernate puts there");
    }

    @Test
    void aCollectionIsAHashSet() {
        assertThat(diagnosisOfPair("", "@ManyToMany HashSet<User> readers = new HashSet<>();"))
                .isEqualTo(
                        "CONCRETE_COLLECTION at Post.readers: it is HashSet, which cannot hold the collection that Hibernate puts there");
    }
}
