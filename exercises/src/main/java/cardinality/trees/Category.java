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
    // A root has none. Whatever is done to a category, the one above it is left alone.
    @Transient
    private Category parent;

    // TODO 2: map the categories right below this one, the same association seen from above.
    // Whoever saves or merges a category does the same to its children. No row is ever deleted along with another:
    // not the children of a category that is removed, and not a child that is taken out.
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

    // TODO 3: hang the category right below this one. Both of them know it afterwards, and so does the former parent,
    // if there was one. A category never comes to hang below itself, at any depth: then throw an
    // IllegalArgumentException, and change nothing.
    public void addChild(Category child) {
        throw new UnsupportedOperationException("TODO 3: implement Category.addChild");
    }

    // TODO 4: take the child away from this category. Afterwards it is a root, and both of them know it.
    public void removeChild(Category child) {
        throw new UnsupportedOperationException("TODO 4: implement Category.removeChild");
    }
}
