package cardinality.columns;

// TODO 11: make this class an entity that is stored in table courses.
public class Course {

    // TODO 12: the primary key; its value is generated, and nobody sets it.
    private Long id;

    // TODO 13: at most 100 characters, never missing; two courses may have the same title.
    private String title;

    // TODO 14: a course may have no description.
    private String description;

    // TODO 15: the table has 3 for a course if nobody set its credits; a number that was set stays, even 0.
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
