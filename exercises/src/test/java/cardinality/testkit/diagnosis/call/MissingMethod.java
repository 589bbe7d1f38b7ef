package cardinality.testkit.diagnosis.call;

import java.util.Optional;

/** A method or constructor of the stub that is no longer there. */
final class MissingMethod implements Kind {

    /**
     * The message of the error has the form
     * {@code 'void cardinality.onetomany.User.addPost(cardinality.onetomany.Post)'}.
     */
    @Override
    public Optional<Finding> in(Incident incident) {
        if (!(incident.thrown() instanceof NoSuchMethodError)) {
            return Optional.empty();
        }
        String[] words =
                Words.messageOf(incident.thrown()).replaceAll("\\(.*", "").split("[ .']+", -1);
        String method = words.length < 2 ? "such method" : words[words.length - 2] + "." + words[words.length - 1];
        return Optional.of(Finding.of(
                "the methods that the stub came with, with their parameters",
                "there is no " + method.replace(".<init>", " constructor")
                        + " any more, or it takes or returns something else",
                "SIGNATURE_CHANGED"));
    }
}
