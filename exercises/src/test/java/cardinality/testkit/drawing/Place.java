package cardinality.testkit.drawing;

/**
 * Where a table stands in both drawings.
 *
 * @param column which column of tables, from the left
 */
record Place(int column, int x, int y, int width, int height) {

    /** The height of the name of a table. */
    static final int HEAD = 24;

    /** The height of a column of a table. */
    static final int ROW = 19;

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    /** The height at which a line meets the name. */
    int headY() {
        return y + HEAD / 2;
    }

    /** The height at which a line meets a row. */
    int rowY(int index) {
        return y + rowOffset(index);
    }

    static int rowOffset(int index) {
        return HEAD + index * ROW + ROW / 2;
    }
}
