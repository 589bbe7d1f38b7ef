package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Expectation;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.StatementLog;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a student's object can contain an address, which differs in each run. */
class TextTest {

    @ParameterizedTest
    @CsvSource({
        "cardinality.onetomany.UserImpl@26e374b7, cardinality.onetomany.UserImpl@…",
        "no User@1f for User$Inner@7852e922!, no User@… for User$Inner@…!",
        "'[[Lcardinality.onetomany.User;@5e2de80c, [I@1d44bcb4', '[[Lcardinality.onetomany.User;@…, [I@…'",
        "User$$Lambda/0x00007f1c0c0a8000@3b2c1d, User$$Lambda@…",
        "User$$Lambda$14/0x0000000800c03000@3b2c1d, User$$Lambda@…",
        "User$$Lambda$31/1922154895, User$$Lambda",
        "cardinality.onetomany.User$HibernateProxy$aB3xyZ is lazy, cardinality.onetomany.User$HibernateProxy is lazy",
        "jdk.proxy2.$Proxy41 and $Proxy7, jdk.proxy2.$Proxy and $Proxy"
    })
    void generatedNamesAndAddressesAreLeftOut(String text, String shown) {
        assertThat(Text.capped(text, 100)).isEqualTo(shown);
        assertThat(Text.capped(shown, 100)).isEqualTo(shown);
    }

    @Test
    void objectsWithoutTheirOwnTextLookTheSameInEachRun() {
        Supplier<String> lambda = () -> "x";
        assertThat(Text.capped(new Object() + " " + lambda, 100))
                .isEqualTo("java.lang.Object@… cardinality.testkit.internal.TextTest$$Lambda@…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lovelace@example.org",
                "o'hopper+1%@example.org",
                "expected: @ManyToOne",
                "Post.author is @Transient",
                "Kim@Home",
                "select 'a'@",
                "lambda$new$0",
                "Outer$Inner$1"
            })
    void everythingElseIsKept(String text) {
        assertThat(Text.capped(text, 100)).isEqualTo(text);
    }

    @Test
    void truncationDoesNotDependOnTheLengthOfAnAddress() {
        String shortOne = Text.capped("Object@1f2 ".repeat(30), 50);
        assertThat(Text.capped("Object@1f2e3d4c ".repeat(30), 50))
                .isEqualTo(shortOne)
                .hasSize(50);
    }

    @Test
    void feedbackShowsNoAddressInFactsAndStatements() {
        StatementLog log = new StatementLog();
        log.executed("select 'User@1f2e3d4c'", ExecutedStatement.Kind.SELECT, 1);
        Feedback feedback = Expectation.expected("a User@5e2de80c")
                .statements(log)
                .failure()
                .feedback();
        assertThat(feedback.facts()).containsExactly(new Fact("expected", "a User@…"));
        assertThat(feedback.statements())
                .isEqualTo(List.of(new ExecutedStatement("select 'User@…'", ExecutedStatement.Kind.SELECT, 1)));
    }
}
