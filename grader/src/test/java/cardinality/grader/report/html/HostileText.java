package cardinality.grader.report.html;

import java.util.List;

/** Text of a submission that tries to be something else. */
public final class HostileText {

    /** Names and texts that try to be something else. */
    public static final List<String> ALL = List.of(
            "<img src=x onerror=\"document.title='taken'\">",
            "\"><script>document.title='taken'</script>",
            "</script><script>document.title='taken'</script>",
            "</style><style>body{display:none}</style>",
            "</title></desc></svg><svg onload=\"document.title='taken'\">",
            "' onmouseover='document.title=1' x='",
            "javascript:document.title='taken'",
            "\u202Egnp.exe\u2066 reversed \u200B\u0000\u001B[2J",
            "=1+1",
            "%0A::error::taken",
            "__proto__",
            "constructor",
            "${7*7} {{7*7}} $unsafe{x} <!-- -->",
            "\uD83D\uDE00 emoji and \uD800 half of one",
            "שלום עולם",
            "long ".repeat(2_000),
            "x".repeat(10_000));

    private HostileText() {}
}
