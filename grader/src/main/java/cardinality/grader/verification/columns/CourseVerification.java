package cardinality.grader.verification.columns;

import static cardinality.grader.verification.columns.SchemaRules.quoted;
import static cardinality.testkit.Expectation.expected;

import cardinality.columns.Course;
import cardinality.columns.SaveChecks;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import java.util.Optional;

@Entities(Course.class)
final class CourseVerification {

    private static final Place TITLE_COLUMN = new Place("courses", "title");
    private static final Place DESCRIPTION_COLUMN = new Place("courses", "description");
    private static final Place CREDITS_COLUMN = new Place("courses", "credits");

    // lesson: columns, key
    @Graded("columns.tables")
    void theKeyIsTheId(Scope scope) {
        SchemaRules.keyIsTheId(scope, "courses");
    }

    // lesson: columns, names
    @Graded("columns.tables")
    void everyAttributeHasItsColumn(Scope scope) {
        SchemaRules.hasColumns(scope, "courses", "id", "title", "description", "credits");
        SchemaRules.isKeptIn(scope, TITLE_COLUMN, optics(), "Optics", "Course.title");
        SchemaRules.isKeptIn(scope, DESCRIPTION_COLUMN, optics(), "Light, 50% of it", "Course.description");
        SchemaRules.isKeptIn(scope, CREDITS_COLUMN, optics(), 5, "Course.credits");
    }

    // lesson: columns, tables
    @Graded("columns.tables")
    void titleAndDescriptionAreSavedAndSoAreNewOnes(Scope scope) {
        SchemaRules.hasColumns(scope, "courses", "title", "description");
        Course course = SaveChecks.saved(scope, optics(), "Course");
        isReadAs(scope, course, "Optics", "Light, 50% of it", "NOT_SAVED");
        scope.statements().clear();
        scope.inTransaction(em -> {
            Course found = em.find(Course.class, scope.idOf(course));
            found.setTitle("Acoustics");
            found.setDescription("Sound");
        });
        isReadAs(scope, course, "Acoustics", "Sound", "FROZEN_COLUMN");
    }

    // lesson: columns, description
    @Graded("columns.not-null")
    void aCourseCanDoWithoutDescription(Scope scope) {
        Course course = new Course("Optics");
        course.setCredits(5);
        scope.numbered(course);
        Optional<RuntimeException> refusal = scope.refusalOf(em -> em.persist(course));
        expected("a course without a description can be saved")
                .butWas("it was refused")
                .where("Course.description")
                .misconception("TOO_STRICT")
                .unless(refusal.isEmpty());
    }

    private static void isReadAs(Scope scope, Course course, String title, String description, String idea) {
        scope.inTransaction(em -> {
            Course read = em.find(Course.class, scope.idOf(course));
            expected("the course that is read back has the title " + quoted(title) + " and the description "
                            + quoted(description))
                    .butWas("the title " + quoted(read.getTitle()) + " and the description "
                            + quoted(read.getDescription()))
                    .statements(scope.statements())
                    .where("Course")
                    .misconception(idea)
                    .unless(title.equals(read.getTitle()) && description.equals(read.getDescription()));
        });
    }

    /** With credits, so that a default that does not work matters only in the test for it. */
    private static Course optics() {
        Course course = new Course("Optics");
        course.setDescription("Light, 50% of it");
        course.setCredits(5);
        return course;
    }
}
