package cardinality.grader.cli;

import cardinality.grader.model.Shard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses {@code I/N}, the shard of a class to grade. */
final class ShardConverter implements ITypeConverter<Shard> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    @Override
    public Shard convert(String text) {
        Matcher form = FORM.matcher(text);
        try {
            if (form.matches()) {
                return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // Reported below, like all other invalid values.
        }
        throw new TypeConversionException("'" + text + "' is no shard; I is from 1 to N, as in 2/4");
    }
}
