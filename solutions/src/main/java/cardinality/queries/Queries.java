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
        return em.createQuery("select u from User u where u.posts is not empty", User.class)
                .getResultList();
    }

    /** The number of users who have written at least one post. */
    public long countUsersWithPosts(EntityManager em) {
        return em.createQuery("select count(distinct p.author) from Post p", Long.class)
                .getSingleResult();
    }

    /** Every user who has written more than n posts, once; n is 0 or more. */
    public List<User> usersWithMorePostsThan(EntityManager em, long n) {
        String busyUsers = """
                select u from User u join u.posts p
                group by u
                having count(p) > :n
                """;
        return em.createQuery(busyUsers, User.class).setParameter("n", n).getResultList();
    }

    /** Every course in which more than n students are enrolled, once; n is 0 or more. Courses may share a title. */
    public List<Course> coursesWithMoreStudentsThan(EntityManager em, long n) {
        String fullCourses = """
                select c from Course c join c.enrollments e
                group by c
                having count(e.student) > :n
                """;
        return em.createQuery(fullCourses, Course.class).setParameter("n", n).getResultList();
    }

    /** Every student who is enrolled in a course with exactly this title, once. Courses may share a title. */
    public List<Student> studentsEnrolledIn(EntityManager em, String courseTitle) {
        String enrolledStudents = """
                select s from Student s
                where exists (select 1 from s.enrollments e where e.course.title = :title)
                """;
        return em.createQuery(enrolledStudents, Student.class)
                .setParameter("title", courseTitle)
                .getResultList();
    }

    /** One tally for every user: id, username, and the number of posts, 0 for a user without posts. */
    public List<Tally> postsPerUser(EntityManager em) {
        String tallies = """
                select u.id, u.username, count(p)
                from User u left join u.posts p
                group by u.id, u.username
                """;
        return em.createQuery(tallies, Tally.class).getResultList();
    }

    /** One tally for every course: id, title, and the number of students, 0 for a course without students. */
    public List<Tally> studentsPerCourse(EntityManager em) {
        // An enrollment has two ids, and a pair of nulls is not null: what is counted is the student.
        String tallies = """
                select c.id, c.title, count(e.student)
                from Course c left join c.enrollments e
                group by c.id, c.title
                """;
        return em.createQuery(tallies, Tally.class).getResultList();
    }

    /**
     * One tally for every student: id, name, and the sum of the credits of all courses the student is enrolled in. A
     * course whose credits are null adds nothing. A student without courses has 0 credits.
     */
    public List<Tally> creditsPerStudent(EntityManager em) {
        String tallies = """
                select s.id, s.name, coalesce(sum(c.credits), 0)
                from Student s left join s.enrollments e left join e.course c
                group by s.id, s.name
                """;
        return em.createQuery(tallies, Tally.class).getResultList();
    }
}
