package cardinality.testkit;

/**
 * Receives the tables that a mapping made. A program that runs tests puts one into the store of its JUnit session, with
 * this class as the namespace and the key.
 */
public interface SchemaListener {

    /**
     * Called after each test over entities of its own exercise, once some test has read the schema; nothing is read for
     * the listener alone.
     *
     * @param exercise the exercise of the test
     */
    void read(String exercise, Schema schema);
}
