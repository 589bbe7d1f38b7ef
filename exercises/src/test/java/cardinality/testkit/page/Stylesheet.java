package cardinality.testkit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** The stylesheet of all pages. Each page has a copy, and its policy names the digest of this copy. */
public final class Stylesheet {

    /** The white space that only its readers need. */
    private static final Pattern LAYOUT = Pattern.compile("\\s*\\n\\s*|(?<=[{};:,>])\\s+|\\s+(?=[{}>])|;\\s*(?=})");

    private Stylesheet() {}

    /** Returns the text that stands in a page. */
    public static String text() {
        try (InputStream file = Stylesheet.class.getResourceAsStream("pages.css")) {
            if (file == null) {
                throw new IllegalStateException("pages.css is missing");
            }
            return compact(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a stylesheet without its layout. */
    public static String compact(String style) {
        return LAYOUT.matcher(style).replaceAll("");
    }

    /** Returns the name by which a Content Security Policy allows a text between tags, and no other. */
    public static String source(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
