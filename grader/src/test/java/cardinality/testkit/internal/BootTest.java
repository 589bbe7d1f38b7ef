package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many tests use one boot, and none of them can detect an earlier one. */
class BootTest {

    @Entity(name = "Numbered")
    static class ByIdentity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        @Column(unique = true)
        @Nullable
        String name;
    }

    @Entity(name = "Numbered")
    static class BySequence {
        @Id
        @GeneratedValue
        @Nullable
        Long id;
    }

    @Entity(name = "Numbered")
    static class BySequenceOneByOne {
        @Id
        @GeneratedValue(generator = "one")
        @SequenceGenerator(name = "one", allocationSize = 1)
        @Nullable
        Long id;
    }

    @Entity(name = "Numbered")
    static class ByTable {
        @Id
        @GeneratedValue(generator = "numbers")
        @TableGenerator(name = "numbers")
        @Nullable
        Long id;
    }

    @Entity(name = "Numbered")
    static class ByATableOfOtherNames {
        @Id
        @GeneratedValue(generator = "numbers")
        @TableGenerator(name = "numbers", table = "office", pkColumnName = "door", valueColumnName = "last_ticket")
        @Nullable
        Long id;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ByIdentity.class,
                BySequence.class,
                BySequenceOneByOne.class,
                ByTable.class,
                ByATableOfOtherNames.class
            })
    void everyTestGetsNoRowsAndIdsFromOneWithTheSameFactory(Class<?> entity) {
        try (Boot boot = Boot.of(List.of(entity), true, false)) {
            EntityManagerFactory first = factoryOf(boot.open(), entity);
            for (int i = 0; i < 3; i++) {
                Scope scope = boot.open();
                assertThat(scope.table("numbered").count()).isZero();
                assertThat(idOfNew(scope, entity)).isEqualTo(1);
                assertThat(idOfNew(scope, entity)).isEqualTo(2);
                assertThat(factoryOf(scope)).isSameAs(first);
            }
        }
    }

    @Test
    void aConstraintThatATestDroppedExistsInTheNextTest() {
        try (Boot boot = Boot.of(List.of(ByIdentity.class), true, false)) {
            Scope altered = boot.open();
            altered.table("numbered").dropUniqueConstraints();
            assertThat(storesTwice(altered)).isTrue();
            assertThat(storesTwice(boot.open())).isFalse();
            assertThat(storesTwice(boot.open())).isFalse();
        }
    }

    @Test
    void anOpenTransactionOfATestIsRolledBackWithoutWaiting() {
        try (Boot boot = Boot.of(List.of(ByIdentity.class), true, false)) {
            EntityManagerFactory factory = factoryOf(boot.open(), ByIdentity.class);
            EntityManager leftOpen = factory.createEntityManager();
            leftOpen.getTransaction().begin();
            leftOpen.persist(new ByIdentity());
            leftOpen.flush();
            Scope next = boot.open();
            assertThat(idOfNew(next, ByIdentity.class)).isEqualTo(1);
            assertThatThrownBy(leftOpen.getTransaction()::commit).hasRootCauseInstanceOf(SQLException.class);
            assertThat(next.table("numbered").count()).isEqualTo(1);
        }
    }

    private static EntityManagerFactory factoryOf(Scope scope, Class<?> entity) {
        idOfNew(scope, entity);
        return factoryOf(scope);
    }

    /** The factory itself, which code under test gets only behind a guard. */
    private static EntityManagerFactory factoryOf(Scope scope) {
        return scope.fromTransaction(em -> em.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class));
    }

    private static long idOfNew(Scope scope, Class<?> entity) {
        return (Long) scope.idOf(scope.fromTransaction(em -> {
            Object made = made(entity);
            em.persist(made);
            return made;
        }));
    }

    private static Object made(Class<?> entity) {
        try {
            return entity.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("it takes nothing to make one", e);
        }
    }

    private static boolean storesTwice(Scope scope) {
        Table table = scope.table("numbered");
        table.insert(Map.of("id", 1, "name", "ada"));
        try {
            table.insert(Map.of("id", 2, "name", "ada"));
            return true;
        } catch (CriterionFailure refused) {
            return false;
        }
    }
}
