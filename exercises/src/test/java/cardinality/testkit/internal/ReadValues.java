package cardinality.testkit.internal;

import java.io.InputStream;
import java.io.Reader;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;

/** The size of values that were read from a result. */
final class ReadValues {

    private ReadValues() {}

    /**
     * Returns the number of characters of a text, or of bytes of a binary value; for a collection, the total of its
     * elements.
     */
    static long lengthOf(Object value) {
        try {
            if (value instanceof CharSequence text) {
                return text.length();
            }
            if (value instanceof byte[] bytes) {
                return bytes.length;
            }
            if (value instanceof Clob clob) {
                return clob.length();
            }
            if (value instanceof Blob blob) {
                return blob.length();
            }
            if (value instanceof Array array) {
                return lengthOf(array.getArray());
            }
            if (value instanceof Object[] elements) {
                return lengthOfAll(elements);
            }
            // The remaining length of a stream is unknown, and no answer to the kit needs streams.
            return value instanceof Reader || value instanceof InputStream
                    ? Integer.MAX_VALUE
                    : value.toString().length();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not tell how long a value is", e);
        }
    }

    private static long lengthOfAll(Object[] elements) {
        long length = 0;
        for (Object element : elements) {
            length += element == null ? 1 : 1 + lengthOf(element);
        }
        return length;
    }
}
