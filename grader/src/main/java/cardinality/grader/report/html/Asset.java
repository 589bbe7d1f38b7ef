package cardinality.grader.report.html;

import cardinality.testkit.page.Stylesheet;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stylesheet, a script or a drawing of the kit, which stands in a page as it is. The test kit has escaped the names in
 * a drawing. Nothing else is written without escaping.
 *
 * @param text the text between the tags, to the byte
 */
record Asset(String text) implements Content {

    /** Reads a script beside this class. */
    static Asset script(String name) {
        return new Asset(read(name));
    }

    /** The stylesheet of all pages, and then those beside this class. */
    static Asset styles(String... names) {
        return new Asset(Stylesheet.text()
                + Stylesheet.compact(Stream.of(names).map(Asset::read).collect(Collectors.joining())));
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
        return Stylesheet.source(text);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }
}
