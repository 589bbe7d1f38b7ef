package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOf;
import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOfPair;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The feedback on entities and ids that Hibernate refuses or cannot use. */
class EntityTest {

    @Test
    void anEntityHasNoId() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            Long id;
                        }
                        """)).isEqualTo("NO_ID at User: no attribute of it has @Id or @EmbeddedId");
    }

    @Test
    void anEntityInheritsItsIdFromAClassThatIsNotMapped() {
        assertThat(diagnosisOf("""
                        class Numbered {
                            @Id Long id;
                        }
                        @Entity(name = "Users") class User extends Numbered {
                            String name;
                        }
                        """))
                .isEqualTo(
                        "NO_ID at User: no attribute has @Id, and Hibernate ignores those of Numbered, which is not mapped");
    }

    @Test
    void anIdThatTheDatabaseCountsUpIsAText() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id @GeneratedValue(strategy = GenerationType.IDENTITY) String id;
                        }
                        """)).isEqualTo("TYPE_WITHOUT_COLUMN at User.id: the type of User.id is String");
    }

    @Test
    void anIdClassHasOtherAttributes() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        record Key(Long userId, Long number) {}
                        @Entity(name = "Likes") @IdClass(Key.class) class Like {
                            @Id @ManyToOne User user;
                            @Id Long number;
                        }
                        """))
                .isEqualTo("ID_CLASS at Like: Key has userId and number, and Like has @Id on user and number");
    }

    @Test
    void anIdClassHasAnotherTypeThanTheIdOfAnAssociation() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        record Key(String user, Long number) {}
                        @Entity(name = "Likes") @IdClass(Key.class) class Like {
                            @Id @ManyToOne User user;
                            @Id Long number;
                        }
                        """)).isEqualTo("ID_TYPE at Key.user: it is String, and the id of User is Long");
    }

    @Test
    void mapsIdNamesAPartThatTheIdDoesNotHave() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        @Embeddable record Key(Long userId, Long number) {}
                        @Entity(name = "Likes") class Like {
                            @EmbeddedId Key id;
                            @MapsId("user") @ManyToOne User user;
                        }
                        """))
                .isEqualTo("MAPS_ID at Like.user: @MapsId(\"user\"): Key has no attribute of this name");
    }

    @Test
    void mapsIdNamesAPartOfAnIdThatHasNone() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        @Entity(name = "Likes") class Like {
                            @Id Long id;
                            @MapsId("userId") @OneToOne User user;
                        }
                        """)).isEqualTo("MAPS_ID at Like.user: the id of Like has no parts to choose from");
    }

    @Test
    void aPartOfAnEmbeddedIdHasAnotherTypeThanTheIdItCopies() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                        }
                        @Embeddable record Key(String userId, Long number) {}
                        @Entity(name = "Likes") class Like {
                            @EmbeddedId Key id;
                            @MapsId("userId") @ManyToOne User user;
                        }
                        """)).isEqualTo("ID_TYPE at Key.userId: it is String, and the id of User is Long");
    }

    @Test
    void aForeignKeyPointsAtAnEntityWithTwoIds() {
        assertThat(diagnosisOfPair("@Id String name;", "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo("SEVERAL_IDS at User.name: @Id on id and name");
    }

    @Test
    void twoEntitiesHaveOneName() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Same") class User {
                            @Id Long id;
                        }
                        @Entity(name = "Same") class Post {
                            @Id Long id;
                        }
                        """)).isEqualTo("ENTITY_NAME_TWICE at Post: User and Post are both called \"Same\"");
    }

    @Test
    void anEntityHasNoConstructorWithoutParameters() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            String name;
                            User(String name) {
                                this.name = name;
                            }
                        }
                        """))
                .isEqualTo(
                        "NO_CONSTRUCTOR at User: it has only constructors with parameters, and Hibernate does not know what to pass");
    }

    @Test
    void anIdClassHasNoConstructorWithoutParameters() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @EmbeddedId Key id;
                        }
                        @Embeddable class Key {
                            Long number;
                            Key(Long number) {
                                this.number = number;
                            }
                            @Override public boolean equals(Object other) {
                                return other instanceof Key;
                            }
                            @Override public int hashCode() {
                                return 1;
                            }
                        }
                        """))
                .isEqualTo(
                        "NO_CONSTRUCTOR at Key: it has only constructors with parameters, and Hibernate does not know what to pass");
    }

    @Test
    void anEntityWithAPrivateConstructorIsLoadedLazily() {
        assertThat(diagnosisOfPair("private User() {}", "@ManyToOne(fetch = FetchType.LAZY) User author;"))
                .isEqualTo("PRIVATE_CONSTRUCTOR at User: it is private, so Hibernate cannot create a proxy of User");
    }

    @Test
    void anEntityWithAPrivateConstructorThatIsLoadedAtOnceIsAccepted() {
        assertThat(diagnosisOfPair("private User() {}", "@ManyToOne User author;"))
                .isEqualTo("accepted");
    }

    @Test
    void theConstructorOfAnEntityThrows() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id @GeneratedValue Long id;
                            User() {
                                throw new IllegalStateException("not yet");
                            }
                        }
                        """))
                .isEqualTo("CONSTRUCTOR_THROWS at User: its constructor without arguments threw IllegalStateException");
    }
}
