package cardinality.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "users")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Unique, and never changes while the user exists. */
    @Column(nullable = false, unique = true, updatable = false, length = 50)
    private String username;

    @Column(name = "display_name", nullable = false, length = 100)
    private String displayName;

    protected User() {}

    public User(String username, String displayName) {
        this.username = username;
        this.displayName = displayName;
    }

    public Long getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    // TODO 1: return whether the other object represents the same user.
    @Override
    public boolean equals(Object other) {
        throw new UnsupportedOperationException("TODO 1: implement User.equals");
    }

    // TODO 2: return a number that equal users share and that a user keeps.
    @Override
    public int hashCode() {
        throw new UnsupportedOperationException("TODO 2: implement User.hashCode");
    }
}
