package cardinality.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "posts")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Can change, and another post can have the same title. */
    @Column(nullable = false, length = 200)
    private String title;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private User author;

    protected Post() {}

    public Post(String title, User author) {
        this.title = title;
        this.author = author;
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

    // TODO 3: return whether the other object represents the same post. A post that was never saved equals only itself.
    @Override
    public boolean equals(Object other) {
        throw new UnsupportedOperationException("TODO 3: implement Post.equals");
    }

    // TODO 4: return a number that equal posts share and that a post keeps, even when it is saved or changed.
    @Override
    public int hashCode() {
        throw new UnsupportedOperationException("TODO 4: implement Post.hashCode");
    }
}
