package cardinality.grader.gate;

import cardinality.grader.gate.LibraryTypes.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers whether a type may be mentioned or extended, and whether a member may be used. Each answer is computed once
 * for the classes of an exercise, within a budget, because every instruction can need the same one.
 */
final class MemberRules {

    private final AllowList allowList;
    private final LibraryTypes library;
    private final Map<String, Shape> submitted;
    private final Set<String> trusted;
    private final GateBudget budget;
    private final Map<String, Set<String>> typesFrom = new HashMap<>();
    private final Map<Member, Boolean> mayUse = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    /** @param submitted the exercise's own types, by binary name */
    MemberRules(
            AllowList allowList,
            LibraryTypes library,
            Map<String, Shape> submitted,
            Set<String> trusted,
            GateBudget budget) {
        this.allowList = allowList;
        this.library = library;
        this.submitted = submitted;
        this.trusted = trusted;
        this.budget = budget;
    }

    private record Member(String owner, String name, String descriptor) {}

    boolean mayMention(String type) {
        return submitted.containsKey(type)
                || trusted.contains(type)
                || allowList.rule(type).isPresent();
    }

    /** Returns why a type may not be mentioned, where a reason is listed. */
    Optional<RefusalReason> reasonAgainst(String type) {
        return allowList.refusals().ofType(type);
    }

    /**
     * Returns why a member may not be used, where a reason is listed.
     *
     * @param owner internal name, or the descriptor of an array
     */
    Optional<RefusalReason> reasonAgainst(String owner, String name, String descriptor) {
        return typesFrom(owner.replace('/', '.')).stream()
                .flatMap(type -> Stream.concat(
                        allowList.refusals().ofMember(type, name, descriptor).stream(),
                        allowList.refusals().ofType(type).filter(reason -> !mayMention(type)).stream()))
                .findFirst();
    }

    /** Whether code may pass on the class object of a type. */
    boolean mayHandOver(String type) {
        return submitted.containsKey(type)
                || trusted.contains(type)
                || shape(type).filter(Shape::isAbstract).isPresent()
                || allowList
                        .rule(type)
                        .filter(rule -> rule.permits("<init>", ""))
                        .isPresent();
    }

    boolean mayExtend(String type) {
        return submitted.containsKey(type)
                || allowList.rule(type).filter(TypeRule::extensible).isPresent();
    }

    /** Whether the given type is a direct or indirect super type. */
    boolean isA(String type, String superType) {
        return typesFrom(type).contains(superType);
    }

    /** Whether a type of Java or a library above the given one has a method of this name, which is no constructor. */
    boolean inheritsMethod(String type, String name) {
        Set<String> types = typesFrom(type);
        budget.spend(types.size());
        return !name.startsWith("<")
                && types.stream()
                        .filter(above -> !submitted.containsKey(above))
                        .flatMap(above -> shape(above).stream())
                        .anyMatch(shape -> shape.members().stream().anyMatch(member -> member.startsWith(name + "(")));
    }

    /**
     * Whether a member may be used. The owner in a class file need not be the type that declares the member. A denial
     * counts at the owner and at any type above it, a permission only at the owner itself or at a type that declares
     * the member.
     *
     * @param owner internal name, or the descriptor of an array
     */
    boolean mayUse(String owner, String name, String descriptor) {
        Member member = new Member(owner, name, descriptor);
        Boolean known = mayUse.get(member);
        if (known == null) {
            budget.read(owner);
            budget.read(name);
            budget.read(descriptor);
            known = computeMayUse(owner.replace('/', '.'), name, descriptor);
            mayUse.put(member, known);
        }
        return known;
    }

    private boolean computeMayUse(String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            return name.equals("clone") || name.equals("getClass") || name.equals("length");
        }
        if (trusted.contains(owner)) {
            return true;
        }
        Set<String> types = name.equals("<init>") ? Set.of(owner) : typesFrom(owner);
        budget.spend(types.size());
        boolean denied = types.stream().anyMatch(type -> allowList.denies(type, name, descriptor));
        String nameAndDescriptor = name + descriptor;
        return !denied && types.stream().anyMatch(type -> permits(type, type.equals(owner), name, nameAndDescriptor));
    }

    private boolean permits(String type, boolean isOwner, String name, String nameAndDescriptor) {
        boolean declares =
                shape(type).filter(s -> s.members().contains(nameAndDescriptor)).isPresent();
        if (submitted.containsKey(type)) {
            return declares;
        }
        return (declares || isOwner)
                && allowList
                        .rule(type)
                        .filter(r -> r.permits(name, nameAndDescriptor))
                        .isPresent();
    }

    /** Returns a type and all types above it, nearest first. */
    private Set<String> typesFrom(String type) {
        Set<String> known = typesFrom.get(type);
        if (known == null) {
            known = walkUp(type);
            typesFrom.put(type, known);
        }
        return known;
    }

    private Set<String> walkUp(String type) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(type));
        while (!open.isEmpty()) {
            String current = open.removeFirst();
            if (seen.add(current)) {
                shape(current).ifPresent(s -> {
                    budget.spend(1 + s.superTypes().size());
                    open.addAll(s.superTypes());
                });
            }
        }
        return seen;
    }

    private Optional<Shape> shape(String type) {
        Shape own = submitted.get(type);
        if (own != null) {
            return Optional.of(own);
        }
        if (read.add(type)) {
            budget.spend(GateBudget.READ);
        }
        return library.shape(type);
    }
}
