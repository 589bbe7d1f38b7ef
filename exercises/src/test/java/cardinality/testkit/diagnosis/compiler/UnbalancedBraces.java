package cardinality.testkit.diagnosis.compiler;

import java.util.Optional;
import java.util.regex.Pattern;

/** A brace too few or too many: the compiler reports the place where it can no longer be overlooked. */
final class UnbalancedBraces implements Kind {

    private static final Pattern OPEN = Pattern.compile("reached end of file while parsing");

    private static final Pattern CLOSED = Pattern.compile("class, interface, enum, or record expected");

    @Override
    public Optional<String> in(CompilerError error) {
        return error.find(OPEN)
                .map(found -> "A brace that opens somewhere above is never closed.")
                .or(() -> error.find(CLOSED).map(found -> "A brace above closes the class too early."));
    }
}
