package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of columns that Hibernate or the database does not accept. */
@SuppressWarnings({"SameNameButDifferent", "NullableOptional"}) // each class holds a mapping of its own
class ColumnTest {

    static class Twice {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Entity(name = "Posts")
        static class Post {
            @Id
            @Nullable
            Long id;

            @ManyToOne
            @JoinColumn(name = "author_id")
            @Nullable
            User author;

            @Column(name = "author_id")
            @Nullable
            Long authorId;
        }
    }

    @Test
    void twoAttributesHaveOneColumn() {
        assertThat(diagnosisOf(Twice.User.class, Twice.Post.class))
                .isEqualTo("COLUMN_TWICE at Post.authorId: Post.author and Post.authorId both do");
    }

    static class TwiceById {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Embeddable
        record Key(@Column(name = "user_id") Long userId, Long number) {}

        @Entity(name = "Likes")
        static class Like {
            @EmbeddedId
            @Nullable
            Key id;

            @ManyToOne
            @JoinColumn(name = "user_id")
            @Nullable
            User user;
        }
    }

    @Test
    void anEmbeddedIdAndAnAssociationHaveOneColumn() {
        assertThat(diagnosisOf(TwiceById.User.class, TwiceById.Like.class))
                .isEqualTo("COLUMN_TWICE at Like.user: Key.userId and Like.user both do");
    }

    static class TwiceInTable {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Entity(name = "Posts")
        static class Post {
            @Id
            @Nullable
            Long id;

            @ManyToMany
            @JoinTable(
                    name = "readings",
                    joinColumns = @JoinColumn(name = "reading_id"),
                    inverseJoinColumns = @JoinColumn(name = "reading_id"))
            Set<User> readers = new HashSet<>();
        }
    }

    @Test
    void bothSidesOfAJoinTableHaveOneColumn() {
        assertThat(diagnosisOf(TwiceInTable.User.class, TwiceInTable.Post.class))
                .isEqualTo("COLUMN_TWICE at Post.readers: both sides of the table of Post.readers do");
    }

    static class NoSetter {
        @Entity(name = "Users")
        static class User {
            @Nullable
            Long id;

            @Id
            @Nullable
            Long getId() {
                return id;
            }
        }
    }

    @Test
    void anAttributeThatIsReadByItsGetterHasNoSetter() {
        assertThat(diagnosisOf(NoSetter.User.class))
                .isEqualTo("NO_SETTER at User.id: User has no setId, and its annotations are on getters");
    }

    static class UniqueAttributes {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Entity(name = "Posts")
        @Table(name = "posts", uniqueConstraints = @UniqueConstraint(columnNames = "author"))
        static class Post {
            @Id
            @Nullable
            Long id;

            @ManyToOne
            @JoinColumn(name = "author_id")
            @Nullable
            User author;
        }
    }

    @Test
    void aUniqueConstraintNamesAttributes() {
        assertThat(diagnosisOf(UniqueAttributes.User.class, UniqueAttributes.Post.class))
                .isEqualTo("CONSTRAINT_ON_ATTRIBUTE at Post: it names author, and posts has no such column");
    }

    static class IndexedAttribute {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Entity(name = "Posts")
        @Table(name = "posts", indexes = @Index(columnList = "author desc"))
        static class Post {
            @Id
            @Nullable
            Long id;

            @ManyToOne
            @JoinColumn(name = "author_id")
            @Nullable
            User author;
        }
    }

    @Test
    void anIndexNamesAnAttribute() {
        assertThat(diagnosisOf(IndexedAttribute.User.class, IndexedAttribute.Post.class))
                .isEqualTo("CONSTRAINT_ON_ATTRIBUTE at Post: it names author, and posts has no such column");
    }

    static class OfNoColumn {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @Nullable
            Optional<String> name;
        }
    }

    @Test
    void anAttributeHasATypeWithoutAColumn() {
        assertThat(diagnosisOf(OfNoColumn.User.class))
                .isEqualTo("TYPE_WITHOUT_COLUMN at User.name: its type is Optional");
    }

    static class NoEnum {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @Enumerated
            @Nullable
            String name;
        }
    }

    @Test
    void anAttributeThatIsNoEnumIsEnumerated() {
        assertThat(diagnosisOf(NoEnum.User.class))
                .isEqualTo("TYPE_WITHOUT_COLUMN at User.name: @Enumerated, but its type is String");
    }

    static class Reserved {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @Column(name = "order")
            @Nullable
            Integer place;
        }
    }

    @Test
    void aColumnIsCalledLikeAWordOfSql() {
        assertThat(diagnosisOf(Reserved.User.class))
                .isEqualTo("RESERVED_NAME at User.place: it is called order, a word of SQL");
    }

    static class Defined {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @Column(columnDefinition = "STRING(20)")
            @Nullable
            String name;
        }
    }

    @Test
    void theDatabaseDoesNotKnowAColumnDefinition() {
        assertThat(diagnosisOf(Defined.User.class))
                .isEqualTo("COLUMN_DEFINITION at User.name: the database refused \"STRING(20)\"");
    }

    static class Elsewhere {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @Column(table = "people")
            @Nullable
            String name;
        }
    }

    @Test
    void whatNobodyRecognisesKeepsTheSentenceOfHibernateWithoutPackages() {
        assertThat(diagnosisOf(Elsewhere.User.class))
                .isEqualTo(
                        "MAPPING_REFUSED at null: Secondary table 'people' for property 'name' of entity'User' is not declared"
                                + " (use '@SecondaryTable' to declare the secondary table)");
    }
}
