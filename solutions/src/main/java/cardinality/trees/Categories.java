package cardinality.trees;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Queries over a tree of categories, which can be deep and broad. */
public class Categories {

    /**
     * All categories below the given one, at any depth, each once and in any order. The given one is not among them.
     *
     * <p>The method and its caller, who reads the names, together take at most one statement for each level below the
     * given category, and 4 more, however many categories there are on a level.
     *
     * @param id the id of a stored category
     */
    public List<Category> descendants(EntityManager em, Long id) {
        String query = """
                with below as (
                    select c.id as id from Category c where c.parent.id = :id
                    union all
                    select c.id as id from Category c join below b on c.parent.id = b.id
                )
                select c from Category c join below b on c.id = b.id
                """;
        return em.createQuery(query, Category.class).setParameter("id", id).getResultList();
    }
}
