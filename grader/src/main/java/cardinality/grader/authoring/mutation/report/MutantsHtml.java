package cardinality.grader.authoring.mutation.report;

import cardinality.grader.authoring.mutation.MutationResult;
import cardinality.grader.report.AtomicFile;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code mutants.html}: the kill matrix and its totals, in one self-contained file. */
public final class MutantsHtml {

    private MutantsHtml() {}

    /** Writes {@code folder/mutants.html}, completely or not at all. */
    public static Path write(MutationResult result, Path folder) throws IOException {
        Path file = folder.resolve("mutants.html");
        AtomicFile.write(file, text(result));
        return file;
    }

    static String text(MutationResult result) {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("mutants.jte", MutantsPage.of(result), output);
        return output.toString();
    }
}
