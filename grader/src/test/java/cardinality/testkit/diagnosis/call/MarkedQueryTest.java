package cardinality.testkit.diagnosis.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A query is shown in one line, cut around the place that is wrong. */
class MarkedQueryTest {

    @Test
    void aTextBlockBecomesOneLine() {
        assertThat(MarkedQuery.around("select u\n    from User u\n    where u.nick = 1\n", "u.nick"))
                .isEqualTo("select u from User u where >>u.nick<< = 1");
    }

    @Test
    void aLongQueryIsCutOnBothSides() {
        String query = "a ".repeat(100) + "wrong" + " z".repeat(100);
        assertThat(MarkedQuery.around(query, "wrong"))
                .startsWith("…")
                .contains(" a >>wrong<< z ")
                .endsWith("…")
                .hasSize(131);
    }

    @Test
    void aWordWithinAnotherOneIsNotMarked() {
        assertThat(MarkedQuery.around("select post from Post p where p = 1", "p"))
                .isEqualTo("select post from Post >>p<< where p = 1");
    }

    @Test
    void aPositionCountsTheLinesOfTheText() {
        assertThat(MarkedQuery.at("select u\nfrom User u\noder by u", 3, 0, "oder"))
                .isEqualTo("select u from User u >>oder<< by u");
    }

    @Test
    void aPositionBehindTheEndIsTheEnd() {
        assertThat(MarkedQuery.at("select u", 7, 99, "x")).isEqualTo("select u>><<");
    }

    @Test
    void aQueryWithoutThePlaceIsShownFromItsBeginning() {
        assertThat(MarkedQuery.around("select u from User u", "p")).isEqualTo("select u from User u");
    }
}
