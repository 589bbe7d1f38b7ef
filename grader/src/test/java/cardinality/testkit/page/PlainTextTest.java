package cardinality.testkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u0007",
                "\r",
                "\b",
                "\u0000",
                "\u007f",
                "\u009b31m",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u202e",
                "\u2066",
                "\u200f",
                "\u200b",
                "\uFEFF",
                "\ud800",
                "\udfff",
                "\udb40\udc41"
            })
    void controlSequencesOfATerminalAreReplaced(String text) {
        String plain = PlainText.of("a" + text + "b");
        assertThat(plain).startsWith("a\uFFFD").endsWith("b");
        assertThat(plain.codePoints()).allMatch(c -> c == 0xFFFD || (c < 0x7F && c >= 0x20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "::error::x|\uFFFD:error::x",
                "##vso[task.complete]|\uFFFD#vso[task.complete]",
                "a ##teamcity[x]|a \uFFFD#teamcity[x]",
                "##[error]x|\uFFFD#[error]x",
                "User::getId|User::getId",
                "a # b ## c|a # b ## c"
            })
    void commandsOfABuildServerAreDefused(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
        assertThat(PlainText.of("x\n   " + text)).isEqualTo("x\n   " + plain);
    }

    @Test
    void aNameIsOneLine() {
        assertThat(PlainText.line("a\n::error::b")).isEqualTo("a\uFFFD::error::b");
    }

    @Test
    void lettersOfAllLanguagesAreKept() {
        assertThat(PlainText.of("Ölçü, 数, عدد, 🙂\n\tx")).isEqualTo("Ölçü, 数, عدد, 🙂\n    x");
    }
}
