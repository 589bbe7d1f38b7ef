package cardinality.grader.intake.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Clones of GitHub Classroom's repositories, {@code assignment-user}, in a folder {@code assignment-submissions}, as
 * {@code gh classroom clone student-repos} makes them. In a folder of another name, what all clones begin with is the
 * assignment.
 *
 * @param prefix what the names begin with; empty if these are no such clones
 */
record GitHubClassroom(String prefix) implements Layout {

    private static final String FOLDER = "-submissions";

    static GitHubClassroom of(Item root, List<Item> items) throws IOException {
        List<String> clones = new ArrayList<>();
        for (Item item : items) {
            if (item.has(file -> file.name().equals(".git"))) {
                clones.add(item.name());
            }
        }
        String folder = root.name();
        if (folder.endsWith(FOLDER)) {
            String assignment = folder.substring(0, folder.length() - FOLDER.length()) + "-";
            if (items.stream().anyMatch(item -> item.isFolder() && item.name().startsWith(assignment))) {
                return new GitHubClassroom(assignment);
            }
        }
        return new GitHubClassroom(clones.size() < 2 ? "" : common(clones));
    }

    private static String common(List<String> names) {
        String prefix = names.get(0);
        for (String name : names) {
            while (!name.startsWith(prefix)) {
                prefix = prefix.substring(0, prefix.length() - 1);
            }
        }
        return prefix.substring(0, prefix.lastIndexOf('-') + 1);
    }

    @Override
    public String system() {
        return "GitHub Classroom";
    }

    @Override
    public Optional<Claim> claim(Item item) {
        boolean isClone = !prefix.isEmpty() && item.isFolder() && item.name().startsWith(prefix);
        String user = isClone ? item.name().substring(prefix.length()) : "";
        return user.isEmpty() ? Optional.empty() : Optional.of(Claim.of("github", user, "", item, item.name()));
    }
}
