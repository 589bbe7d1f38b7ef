package cardinality.onetoone;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Queries for many users at once. */
public class Users {

    public List<User> all(EntityManager em) {
        return em.createQuery("select u from User u left join fetch u.profile", User.class)
                .getResultList();
    }
}
