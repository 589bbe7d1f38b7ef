package cardinality.testkit.diagnosis.compiler;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error of the compiler.
 *
 * @param message the message
 * @param symbol the symbol that it did not find
 * @param missingPackage the package that it did not find
 * @param files the classes of the exercise whose files are read
 */
record CompilerError(String message, Optional<Symbol> symbol, Optional<String> missingPackage, List<String> files) {

    private static final Pattern SYMBOL =
            Pattern.compile("symbol: +(?:static )?(class|method|variable) (\\w{1,100}).*(?:\\R +location: +(.*))?");

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]{1,200}) does not exist");

    /**
     * A name that nothing declares.
     *
     * @param kind {@code class}, {@code method} or {@code variable}
     * @param name the name
     * @param location where it was looked for, such as {@code package org.hibernate.annotations}; may be empty
     */
    record Symbol(String kind, String name, String location) {

        boolean isClass() {
            return kind.equals("class");
        }

        /** Whether it was looked for in a type of this simple name, or in a variable of that type. */
        boolean isIn(String type) {
            return Pattern.compile("\\b" + type + "(?:<.*>)?$")
                    .matcher(location)
                    .find();
        }
    }

    CompilerError {
        files = List.copyOf(files);
    }

    static CompilerError of(String message, List<String> files) {
        return new CompilerError(
                message,
                find(SYMBOL, message)
                        .map(found -> new Symbol(
                                found.group(1),
                                found.group(2),
                                Optional.ofNullable(found.group(3)).orElse("").strip())),
                find(PACKAGE, message).map(found -> found.group(1)),
                files);
    }

    Optional<MatchResult> find(Pattern pattern) {
        return find(pattern, message);
    }

    /** The files that are read, as part of a sentence. */
    String fileNames() {
        List<String> names = files.stream().map(file -> file + ".java").toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
