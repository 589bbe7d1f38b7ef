package cardinality.grader.report.github;

import cardinality.testkit.page.PlainText;

/** Text in Markdown and in workflow commands of GitHub, where it stays text whatever it says. */
final class GithubText {

    private GithubText() {}

    /**
     * Returns a text for one line of Markdown. All punctuation becomes numeric references, which are never read as
     * Markdown, HTML, a mention or a formula.
     */
    static String inline(String text) {
        StringBuilder markdown = new StringBuilder();
        PlainText.line(text).codePoints().forEach(c -> {
            if (c == ' ' || c == '.' || c > 0x7F || Character.isLetterOrDigit(c)) {
                markdown.appendCodePoint(c);
            } else {
                markdown.append("&#").append(c).append(';');
            }
        });
        return markdown.toString();
    }

    /** Returns lines as a block that keeps them as they are; nothing in it is read as Markdown. */
    static String block(String text) {
        return "<pre>" + html(PlainText.of(text)) + "</pre>\n";
    }

    private static String html(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // A fence has no meaning here. Programs that look for one line by line may not know that.
                .replace("`", "&#96;");
    }

    /**
     * Returns a command of a workflow, as one line.
     *
     * @param properties names and values in turns; empty values are left out
     */
    static String command(String name, String message, String... properties) {
        StringBuilder command = new StringBuilder("::").append(name);
        String separator = " ";
        for (int i = 0; i < properties.length; i += 2) {
            if (!properties[i + 1].isEmpty()) {
                command.append(separator).append(properties[i]).append('=').append(property(properties[i + 1]));
                separator = ",";
            }
        }
        return command.append("::").append(message(PlainText.of(message))).toString();
    }

    private static String message(String plain) {
        return plain.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(PlainText.line(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
