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
        // TODO 5: load all categories below the given one.
        throw new UnsupportedOperationException("TODO 5: implement Categories.descendants");
    }
}
