package cardinality.onetoone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

@Entity
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true, length = 50)
    private String username;

    // TODO 2: map the profile of this user as the mirror image of Profile.user, which owns the association.
    // A user may be without one. Whoever saves, merges or removes a user does the same to its profile.
    // A profile that is taken away from its user is deleted.
    @Transient
    private Profile profile;

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

    public Profile getProfile() {
        return profile;
    }

    // TODO 3: make the profile the one of this user; null takes away the one it has.
    // Afterwards the two know each other, and another profile that was there before has no user.
    public void setProfile(Profile profile) {
        throw new UnsupportedOperationException("TODO 3: implement User.setProfile");
    }
}
