package cardinality.grader.intake;

import cardinality.grader.intake.layout.Deliveries;
import cardinality.grader.intake.layout.Delivery;
import cardinality.grader.intake.layout.Delivery.Delivered;
import cardinality.grader.intake.text.FileNames;
import cardinality.grader.model.Ignored;
import cardinality.grader.model.SubmissionPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds submissions, and distinguishes a single submission from what a course system delivered for a class. */
public final class SubmissionFinder {

    /** By location, so that no submission occurs twice. */
    private final Map<String, Delivered> submissions = new LinkedHashMap<>();

    private final List<Ignored> ignored = new ArrayList<>();
    private boolean isClass = true;

    private SubmissionFinder() {}

    /**
     * The result of a search.
     *
     * @param submissions in the order of their names, each with a unique id
     * @param ignored what is no submission, next to the submissions
     * @param remarks one line for each name that was not unique
     * @param isClass false if something that was given is itself a submission
     */
    public record Found(
            List<SubmissionPath> submissions, List<Ignored> ignored, List<String> remarks, boolean isClass) {}

    /**
     * Finds submissions.
     *
     * @param paths each a submission (a folder with sources, or a zip) or what a course system delivered for a class
     * @throws RejectedInputException if a path is neither, or if there are no submissions
     */
    public static Found find(List<Path> paths) throws RejectedInputException {
        SubmissionFinder finder = new SubmissionFinder();
        for (Path path : paths) {
            finder.look(path);
        }
        if (finder.submissions.isEmpty()) {
            throw new RejectedInputException("no submission in " + paths.get(0)
                    + "; expected a folder or zip for each student, as a course system delivers them");
        }
        List<Delivered> found = List.copyOf(finder.submissions.values());
        DistinctNames names = new DistinctNames(found.stream()
                .map(each -> new NameForms(each.names(), each.uri()))
                .toList());
        List<SubmissionPath> submissions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            submissions.add(new SubmissionPath(
                    names.names().get(i),
                    found.get(i).items().stream()
                            .map(claim -> claim.item().part(claim.as()))
                            .toList(),
                    found.get(i).arrival()));
        }
        return new Found(List.copyOf(submissions), List.copyOf(finder.ignored), names.remarks(), finder.isClass);
    }

    private void look(Path path) throws RejectedInputException {
        if (!Files.exists(path)) {
            throw new RejectedInputException(path + " does not exist"
                    + (path.toString().indexOf('\uFFFD') < 0
                            ? ""
                            : ", or this locale cannot name it; set LC_ALL=C.UTF-8"));
        }
        Optional<String> archive = FileNames.otherArchive(FileNames.of(path));
        if (!Files.isDirectory(path) && archive.isPresent()) {
            throw new RejectedInputException(
                    path + " is a " + archive.get() + " archive, which is not read; unpack it, and name the folder");
        }
        if (!Files.isDirectory(path) && !FileNames.isZip(FileNames.of(path))) {
            throw new RejectedInputException(path + " is neither a folder nor a zip");
        }
        try {
            Deliveries.Found found = Deliveries.at(path);
            Delivery delivery = found.delivery();
            isClass &= found.isClass();
            delivery.submissions().forEach(each -> submissions.putIfAbsent(each.uri(), each));
            ignored.addAll(delivery.ignored());
        } catch (IOException e) {
            throw new RejectedInputException(path + " cannot be read: " + e.getMessage());
        }
    }
}
