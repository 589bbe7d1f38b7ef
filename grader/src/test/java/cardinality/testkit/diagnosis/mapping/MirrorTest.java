package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.diagnosis.mapping.Diagnosis.diagnosisOf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a {@code mappedBy} that names the wrong thing. */
@SuppressWarnings("SameNameButDifferent") // each class holds a mapping of its own
class MirrorTest {

    static class Misspelled {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "writer")
            List<Post> posts = new ArrayList<>();
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
    void mappedByNamesNothing() {
        assertThat(diagnosisOf(Misspelled.User.class, Misspelled.Post.class))
                .isEqualTo(
                        "MAPPED_BY_UNKNOWN at User.posts: mappedBy = \"writer\": Post has no attribute of this name");
    }

    static class OtherCase {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "Author")
            List<Post> posts = new ArrayList<>();
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
    void mappedByIsSpelledInAnotherCase() {
        assertThat(diagnosisOf(OtherCase.User.class, OtherCase.Post.class))
                .isEqualTo(
                        "MAPPED_BY_UNKNOWN at User.posts: mappedBy = \"Author\": the attribute of Post is called author");
    }

    static class OfPath {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "author.id")
            List<Post> posts = new ArrayList<>();
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
    void mappedByIsAPath() {
        assertThat(diagnosisOf(OfPath.User.class, OfPath.Post.class))
                .isEqualTo(
                        "MAPPED_BY_UNKNOWN at User.posts: mappedBy = \"author.id\": that is a path, and not the name of an attribute of Post");
    }

    static class OfColumn {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "author_id")
            List<Post> posts = new ArrayList<>();
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
    void mappedByNamesAColumn() {
        assertThat(diagnosisOf(OfColumn.User.class, OfColumn.Post.class))
                .isEqualTo(
                        "MAPPED_BY_COLUMN at User.posts: mappedBy = \"author_id\": that is a column, and not the name of an attribute of Post");
    }

    static class OfClass {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "User")
            List<Post> posts = new ArrayList<>();
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
    void mappedByNamesAClass() {
        assertThat(diagnosisOf(OfClass.User.class, OfClass.Post.class))
                .isEqualTo(
                        "MAPPED_BY_CLASS at User.posts: mappedBy = \"User\": that is a class, and not the name of an attribute of Post");
    }

    static class OfTable {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "articles")
            List<Post> posts = new ArrayList<>();
        }

        @Entity(name = "Posts")
        @Table(name = "articles")
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
    void mappedByNamesATable() {
        assertThat(diagnosisOf(OfTable.User.class, OfTable.Post.class))
                .isEqualTo(
                        "MAPPED_BY_COLUMN at User.posts: mappedBy = \"articles\": that is a table, and not the name of an attribute of Post");
    }

    static class OfItself {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "posts")
            List<Post> posts = new ArrayList<>();
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
    void mappedByNamesItsOwnAttribute() {
        assertThat(diagnosisOf(OfItself.User.class, OfItself.Post.class))
                .isEqualTo(
                        "MAPPED_BY_ITSELF at User.posts: mappedBy = \"posts\": that is this attribute itself, and not one of Post");
    }

    static class OfCollection {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "copies")
            List<Post> posts = new ArrayList<>();
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

            @ManyToOne
            @Nullable
            Post origin;

            @OneToMany(mappedBy = "origin")
            List<Post> copies = new ArrayList<>();
        }
    }

    @Test
    void mappedByNamesACollection() {
        assertThat(diagnosisOf(OfCollection.User.class, OfCollection.Post.class))
                .isEqualTo("MAPPED_BY_COLLECTION at User.posts: mappedBy = \"copies\": Post.copies is a collection");
    }

    static class OfText {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "title")
            List<Post> posts = new ArrayList<>();
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

            @Nullable
            String title;
        }
    }

    @Test
    void mappedByNamesAPlainAttribute() {
        assertThat(diagnosisOf(OfText.User.class, OfText.Post.class))
                .isEqualTo("MAPPED_BY_PLAIN at User.posts: mappedBy = \"title\": Post.title is not an association");
    }

    static class OfId {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "id")
            List<Post> posts = new ArrayList<>();
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
    void mappedByNamesAnId() {
        assertThat(diagnosisOf(OfId.User.class, OfId.Post.class))
                .isEqualTo("MAPPED_BY_PLAIN at User.posts: mappedBy = \"id\": Post.id is not an association");
    }

    static class OfOtherClass {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "origin")
            List<Post> posts = new ArrayList<>();
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

            @ManyToOne
            @Nullable
            Post origin;
        }
    }

    @Test
    void mappedByNamesAnAssociationWithAnotherClass() {
        assertThat(diagnosisOf(OfOtherClass.User.class, OfOtherClass.Post.class))
                .isEqualTo("MAPPED_BY_OTHER_CLASS at User.posts: mappedBy = \"origin\": Post.origin points at Post");
    }

    static class OfUnmapped {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "author")
            List<Post> posts = new ArrayList<>();
        }

        @Entity(name = "Posts")
        static class Post {
            @Id
            @Nullable
            Long id;

            @Transient
            @Nullable
            User author;
        }
    }

    @Test
    void mappedByNamesAnAttributeThatIsNotMappedYet() {
        assertThat(diagnosisOf(OfUnmapped.User.class, OfUnmapped.Post.class))
                .isEqualTo("TRANSIENT_LEFT at Post.author: mappedBy = \"author\": Post.author is not mapped yet");
    }

    static class OfTransient {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "author")
            List<Post> posts = new ArrayList<>();
        }

        @Entity(name = "Posts")
        static class Post {
            @Id
            @Nullable
            Long id;

            @Transient
            @ManyToOne
            @JoinColumn(name = "author_id")
            @Nullable
            User author;
        }
    }

    @Test
    void mappedByNamesAnAttributeThatIsMappedAndTransient() {
        assertThat(diagnosisOf(OfTransient.User.class, OfTransient.Post.class))
                .isEqualTo(
                        "TRANSIENT_LEFT at Post.author: @JoinColumn and @ManyToOne beside @Transient: Hibernate ignores the attribute");
    }

    static class OfKeyword {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "author")
            List<Post> posts = new ArrayList<>();
        }

        @Entity(name = "Posts")
        static class Post {
            @Id
            @Nullable
            Long id;

            @ManyToOne
            @JoinColumn(name = "author_id")
            transient @Nullable User author;
        }
    }

    @Test
    void mappedByNamesAnAttributeWithTheKeywordTransient() {
        assertThat(diagnosisOf(OfKeyword.User.class, OfKeyword.Post.class))
                .isEqualTo(
                        "TRANSIENT_LEFT at Post.author: mappedBy = \"author\": Post.author is transient, so Hibernate ignores it");
    }

    static class OnlyColumn {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToOne(mappedBy = "user")
            @Nullable
            Profile profile;
        }

        @Entity(name = "Profiles")
        static class Profile {
            @Id
            @Nullable
            Long id;

            @JoinColumn(name = "user_id")
            @Nullable
            User user;
        }
    }

    @Test
    void mappedByNamesAnAttributeThatHasOnlyItsColumn() {
        assertThat(diagnosisOf(OnlyColumn.User.class, OnlyColumn.Profile.class))
                .isEqualTo("NO_ASSOCIATION at Profile.user: Profile.user has only @JoinColumn");
    }

    static class BothOnes {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToOne(mappedBy = "user")
            @Nullable
            Profile profile;
        }

        @Entity(name = "Profiles")
        static class Profile {
            @Id
            @Nullable
            Long id;

            @OneToOne(mappedBy = "profile")
            @Nullable
            User user;
        }
    }

    @Test
    void bothSidesOfAOneToOneHaveMappedBy() {
        assertThat(diagnosisOf(BothOnes.User.class, BothOnes.Profile.class))
                .isEqualTo(
                        "MAPPED_BY_TWICE at Profile.user: both have mappedBy, so each leaves the column to the other");
    }

    static class BothMany {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @ManyToMany(mappedBy = "readers")
            Set<Post> read = new HashSet<>();
        }

        @Entity(name = "Posts")
        static class Post {
            @Id
            @Nullable
            Long id;

            @ManyToMany(mappedBy = "read")
            Set<User> readers = new HashSet<>();
        }
    }

    @Test
    void bothSidesOfAManyToManyHaveMappedBy() {
        assertThat(diagnosisOf(BothMany.User.class, BothMany.Post.class))
                .isEqualTo(
                        "MAPPED_BY_TWICE at Post.readers: both have mappedBy, so each leaves the column to the other");
    }

    static class WithColumn {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "author")
            @JoinColumn(name = "author_id")
            List<Post> posts = new ArrayList<>();
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
    void aSideWithMappedByNamesAColumn() {
        assertThat(diagnosisOf(WithColumn.User.class, WithColumn.Post.class))
                .isEqualTo("MAPPED_BY_AND_COLUMN at User.posts: User.posts has both mappedBy and @JoinColumn");
    }

    static class WithTable {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "author")
            @JoinTable(name = "written")
            List<Post> posts = new ArrayList<>();
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
    void aSideWithMappedByNamesATable() {
        assertThat(diagnosisOf(WithTable.User.class, WithTable.Post.class))
                .isEqualTo("MAPPED_BY_AND_COLUMN at User.posts: User.posts has both mappedBy and @JoinTable");
    }

    static class OfKey {
        @Entity(name = "Users")
        static class User {
            @Id
            @Nullable
            Long id;

            @OneToMany(mappedBy = "authorId")
            List<Post> posts = new ArrayList<>();
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

            @Column(name = "author_id", insertable = false, updatable = false)
            @Nullable
            Long authorId;
        }
    }

    @Test
    void mappedByNamesAnAttributeThatHoldsTheSameKey() {
        assertThat(diagnosisOf(OfKey.User.class, OfKey.Post.class)).isEqualTo("accepted");
    }
}
