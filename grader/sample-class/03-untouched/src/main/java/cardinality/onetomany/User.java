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
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true, length = 50)
    private String username;

    // TODO 2: map the posts of this user as the mirror image of Post.author, which owns the association.
    // Saving, merging or removing a user also saves, merges or removes its posts. A post that is taken out is deleted.
    // Loading a user does not load its posts.
    @Transient
    private List<Post> posts = new ArrayList<>();

    protected User() {}

    public User(String username) {
        this.username = username;
    }

    public Long getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public Collection<Post> getPosts() {
        return posts;
    }

    // TODO 3: add the post to this user. Afterwards this user's posts contain it, and it has this user as author.
    public void addPost(Post post) {
        throw new UnsupportedOperationException("TODO 3: implement User.addPost");
    }

    // TODO 4: take the post away from this user. Afterwards this user's posts do not contain it, and it has no author.
    public void removePost(Post post) {
        throw new UnsupportedOperationException("TODO 4: implement User.removePost");
    }

    // TODO 5: return a text that contains the username, and leave the posts alone.
    @Override
    public String toString() {
        throw new UnsupportedOperationException("TODO 5: implement User.toString");
    }
}
