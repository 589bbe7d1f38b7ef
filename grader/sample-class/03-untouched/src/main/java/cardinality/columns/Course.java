package cardinality.columns;

// TODO 11: make this class an entity that is kept in table courses.
public class Course {

    // TODO 12: the primary key; it is numbered for us, nobody sets it.
    private Long id;

    // TODO 13: at most 100 characters, never missing; two courses may share one.
    private String title;

    // TODO 14: a course can do without a description.
    private String description;

    // TODO 15: 3 in the table for a course whose credits nobody set; a number that was set, 0 included, stays.
    private Integer credits;

    protected Course() {}

    public Course(String title) {
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

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Integer getCredits() {
        return credits;
    }

    public void setCredits(Integer credits) {
        this.credits = credits;
    }
}
