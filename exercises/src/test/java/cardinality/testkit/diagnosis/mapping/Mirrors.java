package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;

/** What all feedback about {@code mappedBy} has in common. */
final class Mirrors {

    private Mirrors() {}

    /** Says what {@code mappedBy} of an attribute names instead of the other side. */
    static Expectation instead(Attribute mirror, String found, String misconception) {
        return expected("mappedBy of " + mirror.place() + " names the attribute of "
                        + mirror.target().getSimpleName() + " that points back at "
                        + mirror.owner().getSimpleName())
                .butWas("mappedBy = \"" + mirror.mappedBy().orElse("") + "\": " + found)
                .where(mirror.place())
                .misconception(misconception);
    }
}
