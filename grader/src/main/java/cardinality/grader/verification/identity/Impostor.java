package cardinality.grader.verification.identity;

/** Classes that are called as those of the exercise are, and are others. */
final class Impostor {

    private Impostor() {}

    /** No user. */
    static final class User {}

    /** No post. */
    static final class Post {}
}
