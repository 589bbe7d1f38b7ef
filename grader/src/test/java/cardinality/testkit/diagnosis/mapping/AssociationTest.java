package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of an association that Hibernate does not accept, or cannot use. */
@SuppressWarnings({"SameNameButDifferent", "NullableOptional"}) // each class holds a mapping of its own
class AssociationTest {

    static class ColumnBeside {
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
            @Column(name = "author_id")
            @Nullable
            User author;
        }
    }

    @Test
    void anAssociationHasAColumn() {
        assertThat(diagnosisOf(ColumnBeside.User.class, ColumnBeside.Post.class))
                .isEqualTo("COLUMN_ON_ASSOCIATION at Post.author: Post.author has @Column beside @ManyToOne");
    }

    static class NoAnnotation {
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

            @Nullable
            User author;
        }
    }

    @Test
    void anAttributeThatHoldsAnEntityHasNoAnnotation() {
        assertThat(diagnosisOf(NoAnnotation.User.class, NoAnnotation.Post.class))
                .isEqualTo("NO_ASSOCIATION at Post.author: Post.author has no annotation");
    }

    static class OnlyJoinColumn {
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

            @JoinColumn
            @Nullable
            User author;
        }
    }

    @Test
    void anAttributeThatHoldsAnEntityHasOnlyItsColumn() {
        assertThat(diagnosisOf(OnlyJoinColumn.User.class, OnlyJoinColumn.Post.class))
                .isEqualTo("NO_ASSOCIATION at Post.author: Post.author has only @JoinColumn");
    }

    static class PlainCollection {
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

            List<User> authors = new ArrayList<>();
        }
    }

    @Test
    void aCollectionOfEntitiesHasNoAnnotation() {
        assertThat(diagnosisOf(PlainCollection.User.class, PlainCollection.Post.class))
                .isEqualTo("NO_ASSOCIATION at Post.authors: Post.authors has no annotation");
    }

    static class EmbeddedUser {
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

            @Embedded
            @Nullable
            User author;
        }
    }

    @Test
    void anEntityIsEmbedded() {
        assertThat(diagnosisOf(EmbeddedUser.User.class, EmbeddedUser.Post.class))
                .isEqualTo("NO_ASSOCIATION at Post.author: @Embedded on Post.author, though User is an entity");
    }

    static class OnGetter {
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

            @Nullable
            User author;

            @ManyToOne
            @Nullable
            User getAuthor() {
                return author;
            }
        }
    }

    @Test
    void anAssociationIsAnnotatedOnItsGetterAndTheIdOnItsField() {
        assertThat(diagnosisOf(OnGetter.User.class, OnGetter.Post.class))
                .isEqualTo("SPLIT_ANNOTATIONS at Post.author: @ManyToOne on the getter: Hibernate does not read it");
    }

    static class OnField {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Entity(name = "Posts")
        static class Post {
            @Nullable
            Long id;

            @ManyToOne
            @JoinColumn
            @Nullable
            User author;

            @Id
            @Nullable
            Long getId() {
                return id;
            }

            void setId(Long id) {
                this.id = id;
            }

            @Nullable
            User getAuthor() {
                return author;
            }

            void setAuthor(User author) {
                this.author = author;
            }
        }
    }

    @Test
    void anAssociationIsAnnotatedOnItsFieldAndTheIdOnItsGetter() {
        assertThat(diagnosisOf(OnField.User.class, OnField.Post.class))
                .isEqualTo(
                        "SPLIT_ANNOTATIONS at Post.author: @JoinColumn and @ManyToOne on the field: Hibernate does not read them");
    }

    static class OneForMany {
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
            List<User> authors = new ArrayList<>();
        }
    }

    @Test
    void aToOneAnnotationIsOnACollection() {
        assertThat(diagnosisOf(OneForMany.User.class, OneForMany.Post.class))
                .isEqualTo("ONE_OR_MANY at Post.authors: @ManyToOne on Post.authors, which is a collection");
    }

    static class ManyForOne {
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

            @OneToMany
            @Nullable
            User author;
        }
    }

    @Test
    void aToManyAnnotationIsOnASingleObject() {
        assertThat(diagnosisOf(ManyForOne.User.class, ManyForOne.Post.class))
                .isEqualTo("ONE_OR_MANY at Post.author: @OneToMany on Post.author, which is a single object");
    }

    static class PlainUser {
        static class User {
            @Nullable
            Long id;
        }

        @Entity(name = "Posts")
        static class Post {
            @Id
            @Nullable
            Long id;

            @ManyToOne
            @Nullable
            User author;
        }
    }

    @Test
    void anAssociationLeadsToAClassWithoutEntity() {
        assertThat(diagnosisOf(PlainUser.Post.class)).isEqualTo("NOT_AN_ENTITY at User: User has no @Entity");
    }

    static class OptionalUser {
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
            @Nullable
            Optional<User> author;
        }
    }

    @Test
    void anAssociationHoldsAnOptional() {
        assertThat(diagnosisOf(OptionalUser.User.class, OptionalUser.Post.class))
                .isEqualTo("NOT_AN_ENTITY at Post.author: its type is Optional, which is no class of the exercise");
    }

    static class OutsideOfTable {
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
            @JoinColumn(name = "user_id")
            Set<User> readers = new HashSet<>();
        }
    }

    @Test
    void aManyToManyHasAJoinColumnOutsideOfItsTable() {
        assertThat(diagnosisOf(OutsideOfTable.User.class, OutsideOfTable.Post.class))
                .isEqualTo("JOIN_COLUMN_OUTSIDE at Post.readers: @JoinColumn beside @ManyToMany");
    }

    static class Raw {
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
            @SuppressWarnings("rawtypes")
            @Nullable
            List readers;
        }
    }

    @Test
    void aCollectionDoesNotSayWhatItHolds() {
        assertThat(diagnosisOf(Raw.User.class, Raw.Post.class))
                .isEqualTo("RAW_COLLECTION at Post.readers: it is List, without a type in angle brackets");
    }

    static class UnknownKey {
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
            @JoinColumn(referencedColumnName = "user_id")
            @Nullable
            User author;
        }
    }

    @Test
    void aForeignKeyPointsAtAColumnThatIsNotThere() {
        assertThat(diagnosisOf(UnknownKey.User.class, UnknownKey.Post.class))
                .isEqualTo(
                        "UNKNOWN_KEY_COLUMN at Post.author: referencedColumnName = \"user_id\": Users has no such column");
    }

    static class ListField {
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
            ArrayList<User> readers = new ArrayList<>();
        }
    }

    @Test
    void aCollectionIsAnArrayList() {
        assertThat(diagnosisOf(ListField.User.class, ListField.Post.class))
                .isEqualTo(
                        "CONCRETE_COLLECTION at Post.readers: it is ArrayList, which cannot hold the collection that Hibernate puts there");
    }

    static class SetField {
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
            HashSet<User> readers = new HashSet<>();
        }
    }

    @Test
    void aCollectionIsAHashSet() {
        assertThat(diagnosisOf(SetField.User.class, SetField.Post.class))
                .isEqualTo(
                        "CONCRETE_COLLECTION at Post.readers: it is HashSet, which cannot hold the collection that Hibernate puts there");
    }
}
