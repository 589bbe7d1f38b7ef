package cardinality.grader.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sentences in the comments of a stub: what a gap asks for, and what documentation promises its caller. */
final class StubComments {

    private StubComments() {}

    static List<Sentence> read(Path stub) throws IOException {
        String where = stub.getFileName().toString().replace(".java", "");
        List<Sentence> sentences = new ArrayList<>();
        StringBuilder comment = new StringBuilder();
        for (String line : Files.readAllLines(stub)) {
            String text = line.strip();
            boolean documentation = text.startsWith("/**") || text.startsWith("*");
            boolean inside = documentation || text.startsWith("//");
            boolean begins = text.matches("// TODO \\d+: .*|/\\*\\*.*|\\* (<p>|@).*");
            if (!inside || begins) {
                sentences.addAll(Sentence.split(where, comment.toString(), ""));
                comment.setLength(0);
            }
            if (inside) {
                comment.append(words(text)).append(' ');
            }
        }
        sentences.addAll(Sentence.split(where, comment.toString(), ""));
        return sentences;
    }

    private static String words(String line) {
        return line.replaceFirst("^(// TODO \\d+: |//|/\\*\\*|\\*/|\\*)", "")
                .replaceFirst("\\*/$", "")
                .strip()
                .replaceFirst("^(<p>|@param \\w+ |@return )", "");
    }
}
