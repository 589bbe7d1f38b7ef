package cardinality.columns;

// TODO 1: make this class an entity that is kept in table users.
public class User {

    // TODO 2: the primary key; it is numbered for us, nobody sets it.
    private Long id;

    // TODO 3: at most 50 characters, never missing, and no two users share one.
    private String username;

    // TODO 4: at most 100 characters, never missing, and no two users share one.
    private String email;

    // TODO 5: add column created_at: the date and time at which the user was first saved, the same ever after.

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
