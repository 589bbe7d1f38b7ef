package cardinality.grader.verification.identity;

/** Other classes with the names of the classes of the exercise. */
final class Impostor {

    private Impostor() {}

    /** Not a user. */
    static final class User {}

    /** Not a post. */
    static final class Post {}
}
