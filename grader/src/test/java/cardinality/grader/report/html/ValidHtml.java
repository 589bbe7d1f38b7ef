package cardinality.grader.report.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** The checker of the W3C and WHATWG, which knows what HTML, SVG and CSS may contain. */
public final class ValidHtml {

    /** It matches expressions by recursion. */
    private static final int STACK = 16 << 20;

    private ValidHtml() {}

    /** Returns the errors in a page, each in a line; empty if the page is valid. */
    public static List<String> errors(String page) {
        CompletableFuture<String> found = new CompletableFuture<>();
        Runnable check = () -> {
            try {
                found.complete(check(page));
            } catch (RuntimeException e) {
                found.completeExceptionally(e);
            }
        };
        new Thread(null, check, "validator", STACK).start();
        return found.join().lines().filter(line -> line.contains(" error: ")).toList();
    }

    private static String check(String page) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        try {
            return validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
