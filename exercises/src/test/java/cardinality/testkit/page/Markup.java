package cardinality.testkit.page;

/** Puts HTML together. Markup is written by us; everything else goes through {@link #text}. */
public final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** Adds markup as it is. Call this with literals and numbers only. */
    public Markup tag(String markup) {
        html.append(markup);
        return this;
    }

    /** Adds a text, for an element or for a quoted attribute. It cannot end either. */
    public Markup text(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&#34;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(character);
            }
        });
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
