package cardinality.grader.intake.layout;

import cardinality.grader.intake.text.FileNames;
import java.util.Locale;
import java.util.Optional;

/** A folder or archive for each student, named by whoever collected them. */
record Plain() implements Layout {

    @Override
    public String system() {
        return "a folder or zip for each student";
    }

    @Override
    public Optional<Claim> claim(Item item) {
        return claimOf(item);
    }

    static Optional<Claim> claimOf(Item item) {
        return item.isFolderOrArchive() || item.name().toLowerCase(Locale.ROOT).endsWith(".java")
                ? Optional.of(Claim.of("", item.uri(), FileNames.base(item.name()), item, item.name()))
                : Optional.empty();
    }
}
