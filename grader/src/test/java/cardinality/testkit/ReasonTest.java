package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text of an exception for a learner: its message, without details that are specific to one run. */
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
    void aForeignKeyIsShownWithoutItsGeneratedName() {
        assertThat(
                        Reason.plain(
                                "constraint violation: \"FK8K: APP.ENROLLMENTS FOREIGN KEY(STUDENT_ID) REFERENCES APP.STUDENTS(ID) (CAST(1 AS BIGINT))\"; SQL statement:"))
                .isEqualTo("constraint violation: ENROLLMENTS FOREIGN KEY(STUDENT_ID) REFERENCES STUDENTS(ID)");
    }

    @Test
    void aUniqueKeyIsShownByItsColumns() {
        assertThat(
                        Reason.plain(
                                "violation: \"APP.CONSTRAINT_F2 INDEX APP.INDEX_F2 ON APP.PROFILES(BIO NULLS FIRST) VALUES ( /* 1 */ 'a (b)' )\""))
                .isEqualTo("violation: PROFILES(BIO)");
    }

    @Test
    void anythingElseIsUnchanged() {
        assertThat(Reason.plain("NULL not allowed for column \"POST_ID\""))
                .isEqualTo("NULL not allowed for column \"POST_ID\"");
    }
}
