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
    // A user may have none. Saving, merging or removing a user also saves, merges or removes its profile.
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

    // TODO 3: give the profile to this user; null takes away the profile that it has.
    // Afterwards each of the two refers to the other, and a different profile that was there before has no user.
    public void setProfile(Profile profile) {
        throw new UnsupportedOperationException("TODO 3: implement User.setProfile");
    }
}
