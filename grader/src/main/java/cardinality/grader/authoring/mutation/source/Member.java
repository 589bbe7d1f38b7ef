package cardinality.grader.authoring.mutation.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A class, or a field, constructor or method of it.
 *
 * @param name {@code User}, {@code User.posts}, {@code User.constructor}
 * @param owner the class that it belongs to, or the class itself
 * @param tree its declaration
 */
public record Member(String name, ClassTree owner, Tree tree) {

    /** Returns the annotations of this member. */
    public List<AnnotationTree> annotations() {
        return List.copyOf(modifiers().getAnnotations());
    }

    /** Whether this member has one of these annotations. */
    public boolean has(String... simpleNames) {
        List<String> wanted = List.of(simpleNames);
        return annotations().stream()
                .anyMatch(a -> wanted.contains(a.getAnnotationType().toString()));
    }

    /** Returns the declaration of an instance field or record component. */
    public Optional<VariableTree> field() {
        return tree instanceof VariableTree field && !modifiers().getFlags().contains(Modifier.STATIC)
                ? Optional.of(field)
                : Optional.empty();
    }

    /** Returns the declaration of a method or constructor with a body. */
    public Optional<MethodTree> method() {
        return tree instanceof MethodTree method && method.getBody() != null ? Optional.of(method) : Optional.empty();
    }

    /** Whether this is the class itself. */
    public boolean isClass() {
        return tree == owner;
    }

    /** Whether this is an entity class itself. */
    public boolean isEntity() {
        return isClass() && has("Entity");
    }

    /** Returns the name within its class; the name of the class for the class itself. */
    public String simpleName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Whether Hibernate maps its class. */
    public boolean isOfMappedClass() {
        return new Member(name, owner, owner).has("Entity", "Embeddable", "MappedSuperclass");
    }

    private ModifiersTree modifiers() {
        if (tree instanceof ClassTree type) {
            return type.getModifiers();
        }
        return tree instanceof MethodTree method ? method.getModifiers() : ((VariableTree) tree).getModifiers();
    }
}
