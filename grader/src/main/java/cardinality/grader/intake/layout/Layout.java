package cardinality.grader.intake.layout;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How one course system names what it delivers. */
sealed interface Layout permits Moodle, Canvas, Blackboard, Brightspace, Sakai, Gradescope, GitHubClassroom, Plain {

    /** The system, for people. */
    String system();

    /** Returns whose an item is; empty if its name is not one of this layout. */
    Optional<Claim> claim(Item item) throws IOException;

    /** Returns why an item is no submission, such as a list of grades; empty if this layout does not know it. */
    default Optional<String> ignored(Item item) throws IOException {
        return Optional.empty();
    }

    /**
     * Returns the layout that most items have.
     *
     * @param root the folder of the class
     * @param items the items in it
     */
    static Layout of(Item root, List<Item> items) throws IOException {
        Layout best = new Plain();
        int most = 0;
        for (Layout layout : List.of(
                new Moodle(),
                new Canvas(),
                Blackboard.of(items),
                new Brightspace(),
                new Sakai(),
                Gradescope.of(items),
                GitHubClassroom.of(root, items))) {
            int claims = 0;
            for (Item item : items) {
                claims += layout.claim(item).isPresent() ? 1 : 0;
            }
            if (claims > most) {
                best = layout;
                most = claims;
            }
        }
        return best;
    }
}
