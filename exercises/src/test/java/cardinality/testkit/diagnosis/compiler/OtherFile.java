package cardinality.testkit.diagnosis.compiler;

import java.util.Optional;
import java.util.regex.Pattern;

/** A class in a file that is not one of the exercise. */
final class OtherFile implements Kind {

    private static final Pattern PUBLIC = Pattern.compile(
            "(?:class|interface|enum|record) (\\w{1,100}) is public, should be declared in a file named");

    @Override
    public Optional<String> in(CompilerError error) {
        if (error.files().isEmpty()) {
            return Optional.empty();
        }
        return error.find(PUBLIC)
                .map(found -> "Only " + error.fileNames() + (isOne(error) ? " is" : " are")
                        + " read. A further class can stand there too, without public.")
                .or(() -> error.symbol()
                        .filter(symbol -> symbol.isClass() && !symbol.location().startsWith("package "))
                        .map(symbol -> "Nothing declares " + symbol.name() + ". Only " + error.fileNames()
                                + (isOne(error) ? " is" : " are") + " read, so a class of your own has to stand "
                                + (isOne(error) ? "there." : "in one of them.")));
    }

    private static boolean isOne(CompilerError error) {
        return error.files().size() == 1;
    }
}
