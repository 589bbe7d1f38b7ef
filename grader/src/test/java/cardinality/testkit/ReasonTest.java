package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a learner is told of an exception: what it says, and nothing that only the machine knows. */
class ReasonTest {

    @Test
    void theInnermostMessageCounts() {
        assertThat(Reason.of(new IllegalStateException("outer", new IllegalArgumentException("inner\nmore"))))
                .isEqualTo("inner");
    }

    @Test
    void packagesAreLeftOut() {
        assertThat(Reason.plain("transient value for entity cardinality.onetomany.Post.author"))
                .isEqualTo("transient value for entity Post.author");
    }

    @Test
    void aForeignKeyIsToldWithoutItsGeneratedName() {
        assertThat(
                        Reason.plain(
                                "constraint violation: \"FK8K: APP.ENROLLMENTS FOREIGN KEY(STUDENT_ID) REFERENCES APP.STUDENTS(ID) (CAST(1 AS BIGINT))\"; SQL statement:"))
                .isEqualTo("constraint violation: ENROLLMENTS FOREIGN KEY(STUDENT_ID) REFERENCES STUDENTS(ID)");
    }

    @Test
    void aUniqueKeyIsToldByItsColumns() {
        assertThat(
                        Reason.plain(
                                "violation: \"APP.CONSTRAINT_F2 INDEX APP.INDEX_F2 ON APP.PROFILES(BIO NULLS FIRST) VALUES ( /* 1 */ 'a (b)' )\""))
                .isEqualTo("violation: PROFILES(BIO)");
    }

    @Test
    void anythingElseStaysAsItIs() {
        assertThat(Reason.plain("NULL not allowed for column \"POST_ID\""))
                .isEqualTo("NULL not allowed for column \"POST_ID\"");
    }
}
