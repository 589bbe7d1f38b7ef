package cardinality.grader.verification.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.identity.EqualityChecks;
import cardinality.identity.Post;
import cardinality.identity.ProxyChecks;
import cardinality.identity.Seed;
import cardinality.identity.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import org.hibernate.Hibernate;

/** Proxies that have loaded their row, and proxies of other rows. */
@Entities({User.class, Post.class})
final class ProxyVerification {

    // lesson: identity, same-user
    @Graded("identity.equal-to-proxy")
    void aUserEqualsItsLoadedProxy(Scope scope) {
        equalsItsLoadedProxy(scope, User.class, Seed.user(scope, "lin", "Lin"));
    }

    // lesson: identity, same-post
    @Graded("identity.equal-to-proxy")
    void aPostEqualsItsLoadedProxy(Scope scope) {
        equalsItsLoadedProxy(scope, Post.class, Seed.post(scope, Seed.user(scope, "lin", "Lin"), "Plan"));
    }

    // lesson: identity, same-user
    @Graded("identity.equal-to-proxy")
    void aUserIsNoProxyOfAnother(Scope scope) {
        Long lin = Seed.user(scope, "lin", "Lin");
        Long mo = Seed.user(scope, "mo", "Mo");
        differsFromProxy(scope, User.class, lin, mo);
        differsFromProxy(scope, User.class, mo, lin);
    }

    // lesson: identity, same-post
    @Graded("identity.equal-to-proxy")
    void aPostIsNoProxyOfAnother(Scope scope) {
        Long lin = Seed.user(scope, "lin", "Lin");
        Long plan = Seed.post(scope, lin, "Plan");
        Long notes = Seed.post(scope, lin, "Notes");
        differsFromProxy(scope, Post.class, plan, notes);
        differsFromProxy(scope, Post.class, notes, plan);
    }

    private static <T> void equalsItsLoadedProxy(Scope scope, Class<T> type, Long id) {
        T entity = Seed.loadedWhole(scope, type, id);
        scope.inTransaction(em -> {
            T proxy = ProxyChecks.untouched(em, type, id);
            // The object behind the proxy is the one that this session holds, so both may be in one set.
            Object hidden = Hibernate.unproxy(proxy);
            Seed.whole(em, type, id);
            EqualityChecks.areEqual(ProxyChecks.equalToProxy(type, "that has loaded its row"), entity, proxy);
            EqualityChecks.areEqual(ProxyChecks.equalToProxy(type, "in front of it"), hidden, proxy);
            EqualityChecks.shareHash(
                    expected("a proxy has the same hash code as the object behind it")
                            .misconception("EQUALS_PROXY"),
                    hidden,
                    proxy);
        });
    }

    private static <T> void differsFromProxy(Scope scope, Class<T> type, Long id, Long other) {
        T entity = Seed.loadedWhole(scope, type, id);
        scope.inTransaction(em -> EqualityChecks.areDifferent(
                expected("an object does not equal a proxy of another row").misconception("EQUALS_PROXY"),
                entity,
                ProxyChecks.untouched(em, type, other)));
    }
}
