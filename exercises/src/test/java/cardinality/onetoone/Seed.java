package cardinality.onetoone;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.List;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.jspecify.annotations.Nullable;

/**
 * Rows for the tests, and links between objects.
 *
 * <p>Nothing here relies on what a single criterion requires: both sides of a link are written through Hibernate's
 * model of the classes, and every object is persisted separately. So only the tests that are about it find a helper
 * that forgets a side, or a missing cascade.
 */
public final class Seed {

    private Seed() {}

    /** Saves a user without a profile and returns its id. */
    public static Long user(Scope scope, String username) {
        User user = new User(username);
        scope.attempt(em -> em.persist(user)).ifPresent(e -> {
            throw expected("a user can be saved without a profile")
                    .butWas("it was refused: " + ProfileChecks.reason(e))
                    .where("User.profile")
                    .misconception("PROMISED_PROFILE")
                    .failure();
        });
        return user.getId();
    }

    /** Saves a user with a profile, checks that the two are linked, and returns the id of the user. */
    public static Long user(Scope scope, String username, String bio) {
        User user = new User(username);
        Optional<RuntimeException> refusal = scope.attempt(em -> persist(em, user, new Profile(bio)));
        refusal.ifPresent(e -> {
            throw unlinked("it was refused: " + ProfileChecks.reason(e)).failure();
        });
        requireLink(scope, user.getId(), bio);
        return user.getId();
    }

    /** Persists both, linked as far as the exercise is done: the side of the profile is enough to save the link. */
    public static void persist(EntityManager em, User user, Profile profile) {
        em.persist(user);
        try {
            link(em, user, profile);
        } catch (UnsupportedOperationException unfinished) {
            setUser(em, profile, user);
        }
        em.persist(profile);
    }

    /** Either side is enough: a separate criterion checks which of them has the key. */
    private static void requireLink(Scope scope, Long id, String bio) {
        Optional<Long> owner = scope.fromTransaction(em -> {
            Profile profile = em.find(User.class, id).getProfile();
            return profile != null && bio.equals(profile.getBio())
                    ? Optional.of(id)
                    : Optional.ofNullable(profile(em, bio).getUser()).map(User::getId);
        });
        unlinked(owner.isEmpty() ? "it has none when it is read back" : "it has another one when it is read back")
                .unless(owner.equals(Optional.of(id)));
    }

    private static Expectation unlinked(String found) {
        return expected("a profile is saved with the user that was set on it")
                .butWas(found)
                .where("Profile.user")
                .misconception("NOT_OWNER");
    }

    /** The only profile with this text, found without any user. */
    public static Profile profile(EntityManager em, String bio) {
        CriteriaQuery<Profile> query = em.getCriteriaBuilder().createQuery(Profile.class);
        query.select(query.from(Profile.class));
        List<Profile> found = em.createQuery(query).getResultList().stream()
                .filter(profile -> bio.equals(profile.getBio()))
                .toList();
        expected("one profile with the bio \"" + bio + "\"")
                .butWas("there are " + found.size())
                .unless(found.size() == 1);
        return found.get(0);
    }

    /** Links the two, on both sides. */
    public static void link(EntityManager em, User user, Profile profile) {
        assign(em, User.class, user, Profile.class, profile);
        if (user.getProfile() != profile) {
            user.setProfile(profile);
        }
        setUser(em, profile, user);
    }

    /** Takes the profile away from a user, on both sides. */
    public static void unlink(EntityManager em, User user) {
        Profile profile = user.getProfile();
        assign(em, User.class, user, Profile.class, null);
        if (user.getProfile() != null) {
            user.setProfile(null);
        }
        if (profile != null) {
            setUser(em, profile, null);
        }
    }

    /** Sets the user of a profile, but not the profile of the user. */
    public static void setUser(EntityManager em, Profile profile, @Nullable User user) {
        assign(em, Profile.class, profile, User.class, user);
        if (profile.getUser() != user) {
            profile.setUser(user);
        }
    }

    /** Sets the attributes of an entity that hold an entity of another type, as Hibernate does when it loads a row. */
    private static void assign(
            EntityManager em, Class<?> type, Object entity, Class<?> target, @Nullable Object value) {
        em.unwrap(SharedSessionContractImplementor.class)
                .getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(type)
                .forEachAttributeMapping(attribute -> {
                    if (attribute instanceof ToOneAttributeMapping
                            && attribute.getJavaType().getJavaTypeClass() == target) {
                        attribute.setValue(Hibernate.unproxy(entity), value);
                    }
                });
    }
}
