package cardinality.testkit;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a collection contains, compared by reference, whatever {@code equals} and {@code hashCode} say. */
public final class ByReference {

    private ByReference() {}

    /** Whether a collection holds this very object. */
    public static boolean holds(@Nullable Collection<?> collection, Object wanted) {
        return collection != null && times(collection, wanted) > 0;
    }

    /** How often a collection holds this very object. */
    public static long times(Collection<?> collection, Object wanted) {
        return collection.stream().filter(element -> element == wanted).count();
    }

    /** Whether a collection holds this very object, but does not find it, because its hash code or equality changed. */
    public static boolean isLostIn(Collection<?> collection, Object element) {
        return holds(collection, element) && !collection.contains(element);
    }
}
