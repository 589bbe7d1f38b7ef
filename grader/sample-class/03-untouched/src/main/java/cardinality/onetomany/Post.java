package cardinality.onetomany;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

@Entity
@Table(name = "posts")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 200)
    private String title;

    // TODO 1: map the author. This side owns the association and writes column author_id.
    // Every row has an author. Loading a post does not load its author. Removing a post keeps its author.
    @Transient
    private User author;

    // TODO 7: map the comments of this post. The rules are the same as for User.posts.
    @Transient
    private List<Comment> comments = new ArrayList<>();

    protected Post() {}

    public Post(String title) {
        this.title = title;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public User getAuthor() {
        return author;
    }

    public void setAuthor(User author) {
        this.author = author;
    }

    public Collection<Comment> getComments() {
        return comments;
    }

    // TODO 8: add the comment to this post.
    public void addComment(Comment comment) {
        throw new UnsupportedOperationException("TODO 8: implement Post.addComment");
    }

    // TODO 9: take the comment away from this post.
    public void removeComment(Comment comment) {
        throw new UnsupportedOperationException("TODO 9: implement Post.removeComment");
    }

    // TODO 10: return a text that contains the title, and leave author and comments alone.
    @Override
    public String toString() {
        throw new UnsupportedOperationException("TODO 10: implement Post.toString");
    }
}
