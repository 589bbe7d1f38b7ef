package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOf;
import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOfPair;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The feedback on {@code mappedBy} that names the wrong thing. */
class MirrorTest {

    @Test
    void mappedByNamesNothing() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"writer\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo(
                        "MAPPED_BY_UNKNOWN at User.posts: mappedBy = \"writer\": Post has no attribute of this name");
    }

    @Test
    void mappedByIsSpelledInAnotherCase() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"Author\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo(
                        "MAPPED_BY_UNKNOWN at User.posts: mappedBy = \"Author\": the attribute of Post is called author");
    }

    @Test
    void mappedByIsAPath() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"author.id\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo(
                        "MAPPED_BY_UNKNOWN at User.posts: mappedBy = \"author.id\": that is a path, and not the name of an attribute of Post");
    }

    @Test
    void mappedByNamesAColumn() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"author_id\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo(
                        "MAPPED_BY_COLUMN at User.posts: mappedBy = \"author_id\": that is a column, and not the name of an attribute of Post");
    }

    @Test
    void mappedByNamesAClass() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"User\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo(
                        "MAPPED_BY_CLASS at User.posts: mappedBy = \"User\": that is a class, and not the name of an attribute of Post");
    }

    @Test
    void mappedByNamesATable() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            @OneToMany(mappedBy = "articles") List<Post> posts = new ArrayList<>();
                        }
                        @Entity(name = "Posts") @Table(name = "articles") class Post {
                            @Id Long id;
                            @ManyToOne @JoinColumn(name = "author_id") User author;
                        }
                        """))
                .isEqualTo(
                        "MAPPED_BY_COLUMN at User.posts: mappedBy = \"articles\": that is a table, and not the name of an attribute of Post");
    }

    @Test
    void mappedByNamesItsOwnAttribute() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"posts\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo(
                        "MAPPED_BY_ITSELF at User.posts: mappedBy = \"posts\": that is this attribute itself, and not one of Post");
    }

    @Test
    void mappedByNamesACollection() {
        assertThat(
                        diagnosisOfPair(
                                "@OneToMany(mappedBy = \"copies\") List<Post> posts = new ArrayList<>();",
                                "@ManyToOne @JoinColumn(name = \"author_id\") User author; @ManyToOne Post origin; @OneToMany(mappedBy = \"origin\") List<Post> copies = new ArrayList<>();"))
                .isEqualTo("MAPPED_BY_COLLECTION at User.posts: mappedBy = \"copies\": Post.copies is a collection");
    }

    @Test
    void mappedByNamesAPlainAttribute() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"title\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author; String title;"))
                .isEqualTo("MAPPED_BY_PLAIN at User.posts: mappedBy = \"title\": Post.title is not an association");
    }

    @Test
    void mappedByNamesAnId() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"id\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo("MAPPED_BY_PLAIN at User.posts: mappedBy = \"id\": Post.id is not an association");
    }

    @Test
    void mappedByNamesAnAssociationWithAnotherClass() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"origin\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author; @ManyToOne Post origin;"))
                .isEqualTo("MAPPED_BY_OTHER_CLASS at User.posts: mappedBy = \"origin\": Post.origin points at Post");
    }

    @Test
    void mappedByNamesAnAttributeThatIsNotMappedYet() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"author\") List<Post> posts = new ArrayList<>();",
                        "@Transient User author;"))
                .isEqualTo("TRANSIENT_LEFT at Post.author: mappedBy = \"author\": Post.author is not mapped yet");
    }

    @Test
    void mappedByNamesAnAttributeThatIsMappedAndTransient() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"author\") List<Post> posts = new ArrayList<>();",
                        "@Transient @ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo(
                        "TRANSIENT_LEFT at Post.author: @JoinColumn and @ManyToOne beside @Transient: Hibernate ignores the attribute");
    }

    @Test
    void mappedByNamesAnAttributeWithTheKeywordTransient() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"author\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") transient User author;"))
                .isEqualTo(
                        "TRANSIENT_LEFT at Post.author: mappedBy = \"author\": Post.author is transient, so Hibernate ignores it");
    }

    @Test
    void mappedByNamesAnAttributeThatHasOnlyItsColumn() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            @OneToOne(mappedBy = "user") Profile profile;
                        }
                        @Entity(name = "Profiles") class Profile {
                            @Id Long id;
                            @JoinColumn(name = "user_id") User user;
                        }
                        """)).isEqualTo("NO_ASSOCIATION at Profile.user: Profile.user has only @JoinColumn");
    }

    @Test
    void bothSidesOfAOneToOneHaveMappedBy() {
        assertThat(diagnosisOf("""
                        @Entity(name = "Users") class User {
                            @Id Long id;
                            @OneToOne(mappedBy = "user") Profile profile;
                        }
                        @Entity(name = "Profiles") class Profile {
                            @Id Long id;
                            @OneToOne(mappedBy = "profile") User user;
                        }
                        """))
                .isEqualTo(
                        "MAPPED_BY_TWICE at Profile.user: both have mappedBy, so each leaves the column to the other");
    }

    @Test
    void bothSidesOfAManyToManyHaveMappedBy() {
        assertThat(diagnosisOfPair(
                        "@ManyToMany(mappedBy = \"readers\") Set<Post> read = new HashSet<>();",
                        "@ManyToMany(mappedBy = \"read\") Set<User> readers = new HashSet<>();"))
                .isEqualTo(
                        "MAPPED_BY_TWICE at Post.readers: both have mappedBy, so each leaves the column to the other");
    }

    @Test
    void aSideWithMappedByNamesAColumn() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"author\") @JoinColumn(name = \"author_id\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo("MAPPED_BY_AND_COLUMN at User.posts: User.posts has both mappedBy and @JoinColumn");
    }

    @Test
    void aSideWithMappedByNamesATable() {
        assertThat(diagnosisOfPair(
                        "@OneToMany(mappedBy = \"author\") @JoinTable(name = \"written\") List<Post> posts = new ArrayList<>();",
                        "@ManyToOne @JoinColumn(name = \"author_id\") User author;"))
                .isEqualTo("MAPPED_BY_AND_COLUMN at User.posts: User.posts has both mappedBy and @JoinTable");
    }

    @Test
    void mappedByNamesAnAttributeThatHoldsTheSameKey() {
        assertThat(
                        diagnosisOfPair(
                                "@OneToMany(mappedBy = \"authorId\") List<Post> posts = new ArrayList<>();",
                                "@ManyToOne @JoinColumn(name = \"author_id\") User author; @Column(name = \"author_id\", insertable = false, updatable = false) Long authorId;"))
                .isEqualTo("accepted");
    }
}
