package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOf;
import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOfPair;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The feedback on columns that Hibernate or the database refuses. */
class ColumnTest {

    @Test
    void twoAttributesHaveOneColumn() {
        assertThat(
                        diagnosisOfPair(
                                "",
                                "@ManyToOne @JoinColumn(name = \"author_id\") User author; @Column(name = \"author_id\") Long authorId;"))
                .isEqualTo("COLUMN_TWICE at Post.authorId: Post.author and Post.authorId both do");
    }

    @Test
    void anEmbeddedIdAndAnAssociationHaveOneColumn() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        @Embeddable record Key(@Column(name = "user_id") Long userId, Long number) {}
                        @Entity(name = "Likes") class Like {
                            @EmbeddedId Key id;
                            @ManyToOne @JoinColumn(name = "user_id") User user;
                        }
                        """)).isEqualTo("COLUMN_TWICE at Like.user: Key.userId and Like.user both do");
    }

    @Test
    void bothSidesOfAJoinTableHaveOneColumn() {
        assertThat(
                        diagnosisOfPair(
                                "",
                                "@ManyToMany @JoinTable(name = \"readings\", joinColumns = @JoinColumn(name = \"reading_id\"), inverseJoinColumns = @JoinColumn(name = \"reading_id\")) Set<User> readers = new HashSet<>();"))
                .isEqualTo("COLUMN_TWICE at Post.readers: both sides of the table of Post.readers do");
    }

    @Test
    void anAttributeThatIsReadByItsGetterHasNoSetter() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            Long id;
                            @Id Long getId() {
                                return id;
                            }
                        }
                        """))
                .isEqualTo("NO_SETTER at User.id: User has no setId, and its annotations are on getters");
    }

    @Test
    void aUniqueConstraintNamesAttributes() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        @Entity(name = "Posts") @Table(name = "posts", uniqueConstraints = @UniqueConstraint(columnNames = "author")) class Post {
                            @Id Long id;
                            @ManyToOne @JoinColumn(name = "author_id") User author;
                        }
                        """))
                .isEqualTo("CONSTRAINT_ON_ATTRIBUTE at Post: it names author, and posts has no such column");
    }

    @Test
    void anIndexNamesAnAttribute() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        @Entity(name = "Posts") @Table(name = "posts", indexes = @Index(columnList = "author desc")) class Post {
                            @Id Long id;
                            @ManyToOne @JoinColumn(name = "author_id") User author;
                        }
                        """))
                .isEqualTo("CONSTRAINT_ON_ATTRIBUTE at Post: it names author, and posts has no such column");
    }

    @Test
    void anAttributeHasATypeWithoutAColumn() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            Optional<String> name;
                        }
                        """)).isEqualTo("TYPE_WITHOUT_COLUMN at User.name: its type is Optional");
    }

    @Test
    void anAttributeThatIsNoEnumIsEnumerated() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            @Enumerated String name;
                        }
                        """)).isEqualTo("TYPE_WITHOUT_COLUMN at User.name: @Enumerated, but its type is String");
    }

    @Test
    void aColumnIsCalledLikeAWordOfSql() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            @Column(name = "order") Integer place;
                        }
                        """)).isEqualTo("RESERVED_NAME at User.place: it is called order, a word of SQL");
    }

    @Test
    void theDatabaseDoesNotKnowAColumnDefinition() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            @Column(columnDefinition = "STRING(20)") String name;
                        }
                        """)).isEqualTo("COLUMN_DEFINITION at User.name: the database refused \"STRING(20)\"");
    }

    @Test
    void whatNobodyRecognisesKeepsTheSentenceOfHibernateWithoutPackages() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            @Column(table = "people") String name;
                        }
                        """))
                .isEqualTo(
                        "MAPPING_REFUSED at null: Secondary table 'people' for property 'name' of entity'User' is not declared"
                                + " (use '@SecondaryTable' to declare the secondary table)");
    }
}
