package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of entities and ids that Hibernate does not accept, or cannot use. */
@SuppressWarnings("SameNameButDifferent") // each class holds a mapping of its own
class EntityTest {

    static class WithoutId {
        @Entity(name = "Users")
        static class User {
            @Nullable
            Long id;
        }
    }

    @Test
    void anEntityHasNoId() {
        assertThat(diagnosisOf(WithoutId.User.class))
                .isEqualTo("NO_ID at User: no attribute of it has @Id or @EmbeddedId");
    }

    static class IdAbove {
        static class Numbered {
            @Id
            @Nullable
            Long id;
        }

        @Entity(name = "Users")
        static class User extends Numbered {
            @Nullable
            String name;
        }
    }

    @Test
    void anEntityInheritsItsIdFromAClassThatIsNotMapped() {
        assertThat(diagnosisOf(IdAbove.User.class))
                .isEqualTo(
                        "NO_ID at User: no attribute has @Id, and Hibernate ignores those of Numbered, which is not mapped");
    }

    static class GeneratedText {
        @Entity(name = "Users")
        static class User {
            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            @Nullable
            String id;
        }
    }

    @Test
    void anIdThatTheDatabaseCountsUpIsAText() {
        assertThat(diagnosisOf(GeneratedText.User.class))
                .isEqualTo("TYPE_WITHOUT_COLUMN at User.id: the type of User.id is String");
    }

    static class WrongIdClass {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        record Key(Long userId, Long number) {}

        @Entity(name = "Likes")
        @IdClass(WrongIdClass.Key.class)
        static class Like {
            @Id
            @ManyToOne
            @Nullable
            User user;

            @Id
            @Nullable
            Long number;
        }
    }

    @Test
    void anIdClassHasOtherAttributes() {
        assertThat(diagnosisOf(WrongIdClass.User.class, WrongIdClass.Like.class))
                .isEqualTo("ID_CLASS at Like: Key has userId and number, and Like has @Id on user and number");
    }

    static class IdClassOfText {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        record Key(String user, Long number) {}

        @Entity(name = "Likes")
        @IdClass(IdClassOfText.Key.class)
        static class Like {
            @Id
            @ManyToOne
            @Nullable
            User user;

            @Id
            @Nullable
            Long number;
        }
    }

    @Test
    void anIdClassHasAnotherTypeThanTheIdOfAnAssociation() {
        assertThat(diagnosisOf(IdClassOfText.User.class, IdClassOfText.Like.class))
                .isEqualTo("ID_TYPE at Key.user: it is String, and the id of User is Long");
    }

    static class UnknownPart {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Embeddable
        record Key(Long userId, Long number) {}

        @Entity(name = "Likes")
        static class Like {
            @EmbeddedId
            @Nullable
            Key id;

            @MapsId("user")
            @ManyToOne
            @Nullable
            User user;
        }
    }

    @Test
    void mapsIdNamesAPartThatTheIdDoesNotHave() {
        assertThat(diagnosisOf(UnknownPart.User.class, UnknownPart.Like.class))
                .isEqualTo("MAPS_ID at Like.user: @MapsId(\"user\"): Key has no attribute of this name");
    }

    static class PartOfPlainId {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Entity(name = "Likes")
        static class Like {
            @Id
            @Nullable
            Long id;

            @MapsId("userId")
            @OneToOne
            @Nullable
            User user;
        }
    }

    @Test
    void mapsIdNamesAPartOfAnIdThatHasNone() {
        assertThat(diagnosisOf(PartOfPlainId.User.class, PartOfPlainId.Like.class))
                .isEqualTo("MAPS_ID at Like.user: the id of Like has no parts to choose from");
    }

    static class PartOfText {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Embeddable
        record Key(String userId, Long number) {}

        @Entity(name = "Likes")
        static class Like {
            @EmbeddedId
            @Nullable
            Key id;

            @MapsId("userId")
            @ManyToOne
            @Nullable
            User user;
        }
    }

    @Test
    void aPartOfAnEmbeddedIdHasAnotherTypeThanTheIdItCopies() {
        assertThat(diagnosisOf(PartOfText.User.class, PartOfText.Like.class))
                .isEqualTo("ID_TYPE at Key.userId: it is String, and the id of User is Long");
    }

    static class SeveralIdsOfOne {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @Id
            @Nullable
            String name;
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
        }
    }

    @Test
    void aForeignKeyPointsAtAnEntityWithTwoIds() {
        assertThat(diagnosisOf(SeveralIdsOfOne.User.class, SeveralIdsOfOne.Post.class))
                .isEqualTo("SEVERAL_IDS at User.name: @Id on id and name");
    }

    static class NamesTwice {
        @Entity(name = "Same")
        static class User {
            @Id
            @Nullable
            Long id;
        }

        @Entity(name = "Same")
        static class Post {
            @Id
            @Nullable
            Long id;
        }
    }

    @Test
    void twoEntitiesHaveOneName() {
        assertThat(diagnosisOf(NamesTwice.User.class, NamesTwice.Post.class))
                .isEqualTo("ENTITY_NAME_TWICE at Post: User and Post are both called \"Same\"");
    }

    static class OnlyWithName {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @Nullable
            String name;

            User(String name) {
                this.name = name;
            }
        }
    }

    @Test
    void anEntityHasNoConstructorWithoutParameters() {
        assertThat(diagnosisOf(OnlyWithName.User.class))
                .isEqualTo(
                        "NO_CONSTRUCTOR at User: it has only constructors with parameters, and Hibernate does not know what to pass");
    }

    static class KeyWithValues {
        @Entity(name = "Users")
        static class User {
            @EmbeddedId
            @Nullable
            Key id;
        }

        @Embeddable
        static class Key {
            @Nullable
            Long number;

            Key(Long number) {
                this.number = number;
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Key;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        }
    }

    @Test
    void anIdClassHasNoConstructorWithoutParameters() {
        assertThat(diagnosisOf(KeyWithValues.User.class))
                .isEqualTo(
                        "NO_CONSTRUCTOR at Key: it has only constructors with parameters, and Hibernate does not know what to pass");
    }

    static class PrivateAndLazy {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            private User() {}
        }

        @Entity(name = "Posts")
        static class Post {
            @Id
            @Nullable
            Long id;

            @ManyToOne(fetch = FetchType.LAZY)
            @Nullable
            User author;
        }
    }

    @Test
    void anEntityWithAPrivateConstructorIsLoadedLazily() {
        assertThat(diagnosisOf(PrivateAndLazy.User.class, PrivateAndLazy.Post.class))
                .isEqualTo("PRIVATE_CONSTRUCTOR at User: it is private, so Hibernate cannot create a proxy of User");
    }

    static class PrivateAndEager {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            private User() {}
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
    void anEntityWithAPrivateConstructorThatIsLoadedAtOnceIsAccepted() {
        assertThat(diagnosisOf(PrivateAndEager.User.class, PrivateAndEager.Post.class))
                .isEqualTo("accepted");
    }

    static class Throwing {
        @Entity(name = "Users")
        static class User {
            @Id
            @GeneratedValue
            @Nullable
            Long id;

            User() {
                throw new IllegalStateException("not yet");
            }
        }
    }

    @Test
    void theConstructorOfAnEntityThrows() {
        assertThat(diagnosisOf(Throwing.User.class))
                .isEqualTo("CONSTRUCTOR_THROWS at User: its constructor without arguments threw IllegalStateException");
    }
}
