package cardinality.grader.gate;

import cardinality.grader.gate.LibraryTypes.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers whether a type may be mentioned or extended, and whether a member may be used. */
final class MemberRules {

    private final AllowList allowList;
    private final LibraryTypes library;
    private final Map<String, Shape> submitted;
    private final Set<String> trusted;

    MemberRules(AllowList allowList, LibraryTypes library, Map<String, Shape> submitted, Set<String> trusted) {
        this.allowList = allowList;
        this.library = library;
        this.submitted = submitted;
        this.trusted = trusted;
    }

    boolean mayMention(String type) {
        return submitted.containsKey(type)
                || trusted.contains(type)
                || allowList.rule(type).isPresent();
    }

    /** Whether whoever gets the class object of a type may do with it what code may do with the type. */
    boolean mayHandOver(String type) {
        return submitted.containsKey(type)
                || trusted.contains(type)
                || library.shape(type).filter(Shape::isAbstract).isPresent()
                || allowList.rule(type)
                        .filter(rule -> rule.permits("<init>", ""))
                        .isPresent();
    }

    boolean mayExtend(String type) {
        return submitted.containsKey(type)
                || allowList.rule(type).filter(TypeRule::extensible).isPresent();
    }

    /** Whether some super type, however far up, is the given one. */
    boolean isA(String type, String superType) {
        return typesFrom(type).contains(superType);
    }

    /**
     * Whether a member may be used. The owner a class file names need not be the type that declares the member: a denial
     * counts wherever it stands above the owner, a permission at the owner itself or at a type that really declares it.
     */
    boolean mayUse(String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            return name.equals("clone") || name.equals("getClass") || name.equals("length");
        }
        if (trusted.contains(owner)) {
            return true;
        }
        List<String> types = name.equals("<init>") ? List.of(owner) : typesFrom(owner);
        boolean denied = types.stream()
                .flatMap(type -> allowList.rule(type).stream())
                .anyMatch(rule -> rule.denied().contains(name));
        return !denied && types.stream().anyMatch(type -> permits(type, type.equals(owner), name, descriptor));
    }

    private boolean permits(String type, boolean isOwner, String name, String descriptor) {
        boolean declares =
                shape(type).filter(s -> s.members().contains(name + descriptor)).isPresent();
        if (submitted.containsKey(type)) {
            return declares;
        }
        return (declares || isOwner)
                && allowList.rule(type).filter(r -> r.permits(name, descriptor)).isPresent();
    }

    /** A type and everything above it, nearest first. */
    private List<String> typesFrom(String type) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(type));
        while (!open.isEmpty()) {
            String current = open.removeFirst();
            if (seen.add(current)) {
                shape(current).ifPresent(s -> open.addAll(s.superTypes()));
            }
        }
        return List.copyOf(seen);
    }

    private Optional<Shape> shape(String type) {
        Shape own = submitted.get(type);
        return own != null ? Optional.of(own) : library.shape(type);
    }
}
