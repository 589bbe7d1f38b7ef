package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyTest {

    private final StatementLog log = new StatementLog();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select u1_0.id from users u1_0",
                "  /* all */ SELECT id FROM users",
                "(select id from users) union all (select id from posts)",
                "with recursive t(id) as (values (1)) select id from t",
                "values (1), (2)",
                "select id from posts where title='a; delete from posts'",
                "select id from posts -- then delete some",
                "select \"delete\" from posts",
                "select id from users for update",
                "select id from users for no key update of users"
            })
    void aQueryOnlyReads(String sql) {
        log.executed(sql, 1);
        assertThatCode(() -> ReadOnly.require(log, "Queries.all")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from posts",
                "delete posts",
                "update users set username=?",
                "insert into users (id) values (?)",
                "merge into users key (id) values (1)",
                "truncate table comments",
                "set @x = 1",
                "-- select\ndelete from posts",
                "/* select */ delete from posts",
                "select count(*) from final table (delete from posts)",
                "select count(*) from old/**/table(update posts set title='x')",
                "select 1; truncate table comments",
                "explain analyze delete from posts",
                "execute immediate 'delete from posts'"
            })
    void whatChangesSomethingIsTold(String sql) {
        log.executed("select 1", 1);
        log.executed(sql, 2);
        assertThatThrownBy(() -> ReadOnly.require(log, "Queries.all"))
                .isInstanceOfSatisfying(CriterionFailure.class, failure -> {
                    assertThat(failure.feedback().facts())
                            .containsExactly(new Fact("expected", "only reads"), new Fact("but was", sql));
                    assertThat(failure.feedback().where()).isEqualTo("Queries.all");
                    assertThat(failure.feedback().statements()).hasSize(2);
                });
    }
}
