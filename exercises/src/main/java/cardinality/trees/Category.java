package cardinality.trees;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

@Entity
@Table(name = "categories")
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 100)
    private String name;

    // TODO 1: map the category above this one. This side owns the association and writes column parent_id.
    // A root has none. Removing a category keeps the one above it.
    @Transient
    private Category parent;

    // TODO 2: map the categories directly below this one: the same association, seen from above.
    // Saving or merging a category also saves or merges its children. No row is ever deleted together with another:
    // neither the children of a category that is removed, nor a child that is taken out.
    @Transient
    private List<Category> children = new ArrayList<>();

    protected Category() {}

    public Category(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Category getParent() {
        return parent;
    }

    public void setParent(Category parent) {
        this.parent = parent;
    }

    public Collection<Category> getChildren() {
        return children;
    }

    // TODO 3: put the child directly below this category. Afterwards both show that, and so does the former parent,
    // if there was one. A category must never be below itself, at any depth: if it would be, throw an
    // IllegalArgumentException, and change nothing.
    public void addChild(Category child) {
        throw new UnsupportedOperationException("TODO 3: implement Category.addChild");
    }

    // TODO 4: take the child away from this category. Afterwards it is a root, and both categories show that.
    public void removeChild(Category child) {
        throw new UnsupportedOperationException("TODO 4: implement Category.removeChild");
    }
}
