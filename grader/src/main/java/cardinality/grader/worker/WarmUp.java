package cardinality.grader.worker;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test over one of the grader's own mappings that runs once in each fresh worker. It loads what every test needs
 * while the first submission is still being compiled, so that the first student has the same deadline as all others.
 */
@Entities({WarmUp.Parent.class, WarmUp.Child.class})
public class WarmUp {

    /** Saves, loads, queries and removes entities, and reads the schema. */
    @Graded("warm-up.once")
    void touchesWhatTestsTouch(Scope scope) {
        scope.inTransaction(em -> {
            Parent parent = new Parent();
            parent.children.add(new Child(parent));
            em.persist(parent);
        });
        scope.inTransaction(em -> {
            Parent parent = em.createQuery("select p from WarmUpParent p left join fetch p.children", Parent.class)
                    .getSingleResult();
            parent.children.forEach(child -> em.remove(child.parent() == null ? child : parent));
        });
        scope.table("child_of_warm_up").count();
    }

    /** One side of the mapping. */
    @Entity(name = "WarmUpParent")
    @Table(name = "parent_of_warm_up")
    public static class Parent {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
        private List<Child> children = new ArrayList<>();
    }

    /** The other side. */
    @Entity(name = "WarmUpChild")
    @Table(name = "child_of_warm_up")
    public static class Child {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        @ManyToOne
        private @Nullable Parent parent;

        /** Required by Hibernate. */
        protected Child() {}

        Child(Parent parent) {
            this.parent = parent;
        }

        @Nullable
        Parent parent() {
            return parent;
        }
    }
}
