package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A learner who reads the list of tests in an IDE reads sentences. */
class SentencesTest {

    @ParameterizedTest
    @CsvSource({
        "aUserIsRemovedWithItsPosts, A user is removed with its posts",
        "theSQLIsSentOnce, The SQL is sent once",
        "setAuthorAloneIsEnough, Set author alone is enough",
    })
    void aNameInCamelCaseIsShownAsASentence(String name, String sentence) {
        assertThat(Sentences.sentence(name)).isEqualTo(sentence);
    }
}
