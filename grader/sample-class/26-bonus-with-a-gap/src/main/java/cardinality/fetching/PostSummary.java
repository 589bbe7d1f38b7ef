package cardinality.fetching;

/**
 * What a list of posts shows of one post. It is complete as it is.
 *
 * @param title the post's title
 * @param author username of the post's author
 * @param comments number of comments on the post
 */
public record PostSummary(String title, String author, long comments) {}
