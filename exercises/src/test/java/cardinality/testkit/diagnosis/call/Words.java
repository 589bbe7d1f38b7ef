package cardinality.testkit.diagnosis.call;

import cardinality.testkit.Causes;
import cardinality.testkit.Fact;
import cardinality.testkit.Reason;
import cardinality.testkit.internal.Text;

/** Messages and names of exceptions in a form that a learner can read, and that is equal in each run. */
final class Words {

    private Words() {}

    /** The message of an exception, bounded. */
    static String messageOf(Throwable thrown) {
        return Text.capped(Causes.messageOf(thrown), 4 * Fact.MAX_LENGTH);
    }

    /** The name and message of an exception in one line. */
    static String describe(Throwable thrown) {
        String message = firstLine(messageOf(thrown));
        String name = nameOf(thrown);
        return message.isEmpty() ? name : name + ": " + message;
    }

    /** The simple name of an exception's class, as {@code NullPointerException}. */
    static String nameOf(Throwable thrown) {
        return simple(thrown.getClass().getName());
    }

    /** The first line of a message, without packages, tokens of a parser, and what the virtual machine adds. */
    static String firstLine(String message) {
        return Reason.withoutPackages(Reason.plain(message.lines().findFirst().orElse(""))
                .replaceAll("(?:,? ?expecting (?:one of the following tokens:|\\{)|; expected \").*", "")
                .replaceAll(" \\([^()]* (?:module|loader) .*\\)", "")
                .replaceAll("\"<local\\d+>\"", "a variable")
                .replaceAll("lambda\\$(\\w+)\\$\\d+", "$1"));
    }

    /** The name of a class as it stands in the source, such as {@code Object[]}; a proxy is called one. */
    static String simple(String className) {
        if (className.startsWith("[L")) {
            return simple(className.substring(2).replace(";", "")) + "[]";
        }
        String name = className.substring(className.lastIndexOf('.') + 1);
        int proxy = name.indexOf("$HibernateProxy");
        if (proxy >= 0) {
            return "proxy of " + name.substring(0, proxy);
        }
        return name.substring(name.lastIndexOf('$') + 1);
    }

    /** A word with its indefinite article. */
    static String withArticle(String word) {
        return ("AEIOUaeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
