package cardinality.grader.report.html;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.Tell;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code index.html} for the class, and a page for each student beside it. */
public final class HtmlFormat implements ReportFormat {

    private static final String FILE = "index.html";

    /** A page of this many bytes is long: nobody reads more, and a class of thousands has to be sent. */
    private static final int LONG = 60_000;

    private final Tell tell;

    /** @param tell how much the pages of students tell */
    public HtmlFormat(Tell tell) {
        this.tell = tell;
    }

    @Override
    public String name() {
        return "html";
    }

    /**
     * All pages are written beside the folder's files first, and take their places once none can fail any more for want
     * of space.
     */
    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, ".pages");
        List<String> names = new ArrayList<>();
        try {
            for (Member member : Member.of(gradebook)) {
                Files.writeString(draft.resolve(member.page()), studentPage(member, gradebook));
                names.add(member.page());
            }
            // Last, so that each of its links leads to a page.
            Files.writeString(draft.resolve(FILE), classPage(gradebook));
            names.add(FILE);
            requireFree(folder, names);
            for (String name : names) {
                Files.move(draft.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(draft);
        }
        deleteOthers(folder, Set.copyOf(names));
        return Stream.concat(Stream.of(FILE), names.stream().filter(name -> !name.equals(FILE)))
                .map(folder::resolve)
                .toList();
    }

    /** A folder of the same name would stop the pages halfway. */
    private static void requireFree(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new FileSystemException(folder.resolve(name).toString(), null, name + " is a folder");
            }
        }
    }

    private static void delete(Path draft) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }

    /** Pages of an earlier run would belong to other students than their numbers say. */
    private static void deleteOthers(Path folder, Set<String> names) throws IOException {
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(folder, "s[0-9][0-9][0-9][0-9]*.html")) {
            for (Path page : pages) {
                String name = page.getFileName().toString();
                if (name.matches("s[0-9]+\\.html") && !names.contains(name)) {
                    Files.delete(page);
                }
            }
        }
    }

    String classPage(Gradebook gradebook) {
        return render("html/class.jte", ClassPage.of(gradebook));
    }

    /** Returns the page of one student, for those who deliver it by another way. */
    public String studentPage(GradeReport report, Gradebook gradebook) {
        return studentPage(new Member("", report), gradebook);
    }

    /** Explains as many criteria as a page has room for. */
    String studentPage(Member member, Gradebook gradebook) {
        String whole = studentPage(member, gradebook, StudentPage.ALL);
        if (isShort(whole)) {
            return whole;
        }
        String best = studentPage(member, gradebook, 0);
        int least = 0;
        int most = member.report().exercises().stream()
                .mapToInt(exercise -> ExerciseSection.open(exercise, tell).size())
                .sum();
        while (least < most) {
            int middle = (least + most + 1) / 2;
            String page = studentPage(member, gradebook, middle);
            if (isShort(page)) {
                best = page;
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return best;
    }

    private String studentPage(Member member, Gradebook gradebook, int explained) {
        String weights = Decisions.weights(gradebook.weights(), gradebook.maxPoints());
        return render(
                "html/student.jte", StudentPage.of(member.report(), gradebook.maxPoints(), weights, tell, explained));
    }

    private static boolean isShort(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length < LONG;
    }

    static String render(String template, Object page) {
        StringOutput output = new StringOutput();
        Templates.ALL.render(template, page, output);
        return output.toString();
    }

    /** Loaded with the first page, because a run creates its formats before it starts its workers. */
    private static final class Templates {
        static final TemplateEngine ALL = TemplateEngine.createPrecompiled(ContentType.Html);
    }
}
