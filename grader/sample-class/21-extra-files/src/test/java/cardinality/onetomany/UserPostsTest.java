package cardinality.onetomany;

final class UserPostsTest {}
