package cardinality.columns;

// TODO 6: make this class an entity that is stored in table posts.
public class Post {

    // TODO 7: the primary key; its value is generated, and nobody sets it.
    private Long id;

    // TODO 8: at most 200 characters, never missing.
    private String title;

    // TODO 9: a text of any length, never missing.
    private String content;

    // TODO 10: add column created_at: the date and time at which the post was first saved; it never changes.

    protected Post() {}

    public Post(String title, String content) {
        this.title = title;
        this.content = content;
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

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
