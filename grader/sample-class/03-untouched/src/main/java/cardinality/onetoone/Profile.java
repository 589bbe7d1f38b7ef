package cardinality.onetoone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

@Entity
@Table(name = "profiles")
public class Profile {

    // No test uses this id: you may keep it as it is, or replace it with the key of the user.
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 500)
    private String bio;

    // TODO 1: map the user. This side owns the association and writes column user_id.
    // Every row has a user, and no two rows share one. Removing a profile keeps its user.
    @Transient
    private User user;

    protected Profile() {}

    public Profile(String bio) {
        this.bio = bio;
    }

    public String getBio() {
        return bio;
    }

    public void setBio(String bio) {
        this.bio = bio;
    }

    public User getUser() {
        return user;
    }

    public void setUser(User user) {
        this.user = user;
    }
}
