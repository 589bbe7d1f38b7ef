package cardinality.fetching;

/**
 * What a list of posts shows about one post. This record is complete.
 *
 * @param title the post's title
 * @param author username of the post's author
 * @param comments number of comments on the post
 */
public record PostSummary(String title, String author, long comments) {}
