package cardinality.grader.report.html;

import cardinality.grader.model.Sha256;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stylesheet or script of the kit, which stands in each page as it is. Nothing else is written without escaping.
 *
 * @param text the text between the tags, to the byte
 */
record Asset(String text) implements Content {

    /** The white space of a stylesheet that only its readers need. */
    private static final Pattern LAYOUT = Pattern.compile("\\s*\\n\\s*|(?<=[{};:,>])\\s+|\\s+(?=[{}>])|;\\s*(?=})");

    /** Reads a script beside this class. */
    static Asset script(String name) {
        return new Asset(read(name));
    }

    /** Reads stylesheets beside this class, one after the other, without their layout: each page has a copy. */
    static Asset styles(String... names) {
        String text = Stream.of(names).map(Asset::read).collect(Collectors.joining());
        return new Asset(LAYOUT.matcher(text).replaceAll(""));
    }

    private static String read(String name) {
        try (InputStream file = Asset.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in this jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name by which a Content Security Policy allows this text and no other. */
    String source() {
        byte[] digest = Sha256.algorithm().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }
}
