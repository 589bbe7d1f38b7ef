package cardinality.grader.verification.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {

    @Test
    void aPublicFieldOfAnEntityIsNamed() {
        Feedback feedback = objection(MappingRules.NO_PUBLIC_FIELDS, Open.class);
        assertThat(feedback.where()).isEqualTo("StructureTest.Open.title");
        assertThat(feedback.misconception()).isEqualTo("CODE");
        assertThat(feedback.facts())
                .containsExactly(
                        new Fact(
                                "expected",
                                "only the class itself uses the fields of a mapped class; other classes call methods"),
                        new Fact("but was", "StructureTest.Open.title is public"));
    }

    @Test
    void constantsAndFieldsOfUnmappedClassesMayBePublic() {
        assertNoObjection(MappingRules.NO_PUBLIC_FIELDS, Plain.class, Counter.class);
    }

    @Test
    void aToOneAssociationIsEagerByDefault() {
        assertThat(objection(MappingRules.NO_EAGER, OnFields.class).facts())
                .contains(new Fact(
                        "but was",
                        "StructureTest.OnFields.children is eager\n"
                                + "StructureTest.OnFields.parent is eager,"
                                + " which is the default of @ManyToOne"));
    }

    @Test
    void annotationsOnGettersAreReadToo() {
        assertThat(objection(MappingRules.NO_EAGER, OnGetters.class).where())
                .isEqualTo("StructureTest.OnGetters.getParent");
    }

    @Test
    void lazyAssociationsAndInverseOneToOneSidesAreAllowed() {
        assertNoObjection(MappingRules.NO_EAGER, Lazy.class);
    }

    @Test
    void aCascadeFromAChildToItsParentIsNamed() {
        assertThat(objection(MappingRules.NO_CASCADE_UP, OnGetters.class).where())
                .isEqualTo("StructureTest.OnGetters.getParent");
        assertNoObjection(MappingRules.NO_CASCADE_UP, OnFields.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {Called.class, Referred.class, InLambda.class, OverSession.class})
    void nativeSqlIsFoundInAnyForm(Class<?> queries) {
        assertThat(objection(QueryRules.NO_NATIVE_SQL, queries).where())
                .isEqualTo("StructureTest." + queries.getSimpleName() + ".all");
    }

    @Test
    void anOwnMethodMayHaveAnyName() {
        assertNoObjection(QueryRules.NO_NATIVE_SQL, NamedAlike.class);
    }

    private static Feedback objection(ArchRule rule, Class<?> type) {
        return catchThrowableOfType(
                        CriterionFailure.class, () -> Structure.of(type).satisfies(rule, "CODE"))
                .feedback();
    }

    private static void assertNoObjection(ArchRule rule, Class<?>... types) {
        assertThatCode(() -> Structure.of(types).satisfies(rule, "CODE")).doesNotThrowAnyException();
    }

    @Entity
    static class Open {
        public String title = "";
        protected String text = "";
    }

    @Entity
    static class Plain {
        public static final String KIND = "plain";
    }

    static class Counter {
        public int count;
    }

    @Entity
    static class OnFields {
        @ManyToOne
        OnFields parent = this;

        @OneToMany(mappedBy = "parent", fetch = FetchType.EAGER, cascade = CascadeType.ALL)
        List<OnFields> children = new ArrayList<>();
    }

    @Entity
    static class OnGetters {
        @ManyToOne(fetch = FetchType.EAGER, cascade = CascadeType.PERSIST)
        OnGetters getParent() {
            return this;
        }
    }

    @Entity
    static class Lazy {
        @ManyToOne(fetch = FetchType.LAZY)
        Lazy parent = this;

        @OneToMany(mappedBy = "parent")
        List<Lazy> children = new ArrayList<>();

        @OneToOne(mappedBy = "other")
        Lazy other = this;
    }

    static class Called {
        List<?> all(EntityManager em) {
            return em.createNativeQuery("select 1").getResultList();
        }
    }

    static class Referred {
        Function<String, Query> all(EntityManager em) {
            return em::createNativeQuery;
        }
    }

    static class InLambda {
        Supplier<Query> all(EntityManager em) {
            return () -> em.createNativeQuery("select 1");
        }
    }

    static class OverSession {
        Object all(Session session) {
            return session.createNativeMutationQuery("delete from posts");
        }
    }

    static class NamedAlike {
        String all() {
            return createNativeQuery();
        }

        private String createNativeQuery() {
            return "";
        }
    }
}
