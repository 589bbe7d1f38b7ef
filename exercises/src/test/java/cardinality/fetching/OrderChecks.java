package cardinality.fetching;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The misconception behind a wrong page of usernames: another order, no order, or other rows. */
final class OrderChecks {

    /** What a function around the username makes of its order. The names of a test differ in each of them. */
    private static final List<Comparator<String>> OTHERS = List.of(
            Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)),
            Comparator.comparing(String::trim),
            Comparator.comparing(name -> name.trim().toLowerCase(Locale.ROOT)),
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    private OrderChecks() {}

    /**
     * @param all the usernames of all users
     * @param cut returns the page of an ordered list
     * @param found the usernames on a page that is not the right one
     */
    static String ideaBehind(List<String> all, UnaryOperator<List<String>> cut, List<String> found) {
        List<String> wanted = cut.apply(sorted(all, Comparator.naturalOrder()));
        for (Comparator<String> other : OTHERS) {
            List<String> cutInOrder = cut.apply(sorted(all, other));
            boolean ordersLater = found.equals(sorted(wanted, other));
            boolean cutsOnly = found.equals(sorted(cutInOrder, Comparator.naturalOrder()));
            if (found.equals(cutInOrder) || ordersLater || cutsOnly) {
                return "OTHER_ORDER";
            }
        }
        return found.equals(sorted(found, Comparator.naturalOrder())) ? "PAGE" : "UNORDERED";
    }

    private static List<String> sorted(List<String> names, Comparator<String> order) {
        return names.stream().sorted(order).toList();
    }
}
