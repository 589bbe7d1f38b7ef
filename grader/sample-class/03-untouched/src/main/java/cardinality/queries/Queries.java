package cardinality.queries;

import cardinality.association.Course;
import cardinality.association.Student;
import cardinality.onetomany.User;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Queries about relations, for the entities of {@code cardinality.onetomany} and {@code cardinality.association}.
 *
 * <p>The database selects, counts and adds up. A method takes at most 3 statements, however many rows there are, and
 * reads no rows only to count, add up or filter them in Java. All results can be in any order.
 */
public class Queries {

    /** Every user who has written at least one post, once. */
    public List<User> usersWithPosts(EntityManager em) {
        // TODO 1: find the users who have posts.
        throw new UnsupportedOperationException("TODO 1: implement Queries.usersWithPosts");
    }

    /** The number of users who have written at least one post. */
    public long countUsersWithPosts(EntityManager em) {
        // TODO 2: count the users who have posts.
        throw new UnsupportedOperationException("TODO 2: implement Queries.countUsersWithPosts");
    }

    /** Every user who has written more than n posts, once; n is 0 or more. */
    public List<User> usersWithMorePostsThan(EntityManager em, long n) {
        // TODO 3: find the users who have more than n posts.
        throw new UnsupportedOperationException("TODO 3: implement Queries.usersWithMorePostsThan");
    }

    /** Every course in which more than n students are enrolled, once; n is 0 or more. Courses may share a title. */
    public List<Course> coursesWithMoreStudentsThan(EntityManager em, long n) {
        // TODO 4: find the courses that have more than n students.
        throw new UnsupportedOperationException("TODO 4: implement Queries.coursesWithMoreStudentsThan");
    }

    /** Every student who is enrolled in a course with exactly this title, once. Courses may share a title. */
    public List<Student> studentsEnrolledIn(EntityManager em, String courseTitle) {
        // TODO 5: find the students in courses with this title.
        throw new UnsupportedOperationException("TODO 5: implement Queries.studentsEnrolledIn");
    }

    /** One tally for every user: id, username, and the number of posts, 0 for a user without posts. */
    public List<Tally> postsPerUser(EntityManager em) {
        // TODO 6: count the posts of each user.
        throw new UnsupportedOperationException("TODO 6: implement Queries.postsPerUser");
    }

    /** One tally for every course: id, title, and the number of students, 0 for a course without students. */
    public List<Tally> studentsPerCourse(EntityManager em) {
        // TODO 7: count the students in each course.
        throw new UnsupportedOperationException("TODO 7: implement Queries.studentsPerCourse");
    }

    /**
     * One tally for every student: id, name, and the sum of the credits of all courses the student is enrolled in. A
     * course whose credits are null adds nothing. A student without courses has 0 credits.
     */
    public List<Tally> creditsPerStudent(EntityManager em) {
        // TODO 8: add up the credits of each student.
        throw new UnsupportedOperationException("TODO 8: implement Queries.creditsPerStudent");
    }
}
