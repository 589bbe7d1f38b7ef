package cardinality.columns;

// TODO 1: make this class an entity that is stored in table users.
public class User {

    // TODO 2: the primary key; its value is generated, and nobody sets it.
    private Long id;

    // TODO 3: at most 50 characters, never missing; no two users have the same username.
    private String username;

    // TODO 4: at most 100 characters, never missing; no two users have the same email.
    private String email;

    // TODO 5: add column created_at: the date and time at which the user was first saved; it never changes.

    protected User() {}

    public User(String username, String email) {
        this.username = username;
        this.email = email;
    }

    public Long getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
