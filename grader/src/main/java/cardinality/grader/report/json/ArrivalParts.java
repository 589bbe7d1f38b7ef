package cardinality.grader.report.json;

import cardinality.grader.model.Arrival;
import cardinality.grader.model.Arrival.Attempt;
import cardinality.grader.model.ClassFolder.RosterReport;
import cardinality.grader.model.Ignored;
import cardinality.grader.model.MissingFile;
import cardinality.grader.model.Person;
import cardinality.grader.report.json.GradesDocument.SubmissionPart;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parts of {@code grades.json} that say how submissions arrived and whose they are. All of them are optional. */
final class ArrivalParts {

    private ArrivalParts() {}

    /** Somebody who handed in, or who is on the roster. */
    record PersonPart(
            @JsonInclude(Include.NON_NULL) @Nullable String name,
            @JsonInclude(Include.NON_EMPTY) @Nullable SortedMap<String, String> ids,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean onRoster) {

        static PersonPart of(Person person) {
            return new PersonPart(person.name().orElse(null), person.ids(), person.onRoster() ? true : null);
        }

        Person toModel() {
            return new Person(
                    Optional.ofNullable(name), ids == null ? new TreeMap<>() : ids, Boolean.TRUE.equals(onRoster));
        }

        static List<PersonPart> of(List<Person> people) {
            return people.stream().map(PersonPart::of).toList();
        }

        static List<Person> toModel(@Nullable List<PersonPart> parts) {
            return parts == null
                    ? List.of()
                    : parts.stream().map(PersonPart::toModel).toList();
        }
    }

    /** Which of several attempts was taken. */
    record AttemptPart(String taken, int of) {}

    /** A declared file that was not handed in. */
    record MissingPart(
            String exercise,
            String file,
            @JsonInclude(Include.NON_NULL) @Nullable String guess) {

        static List<MissingPart> of(List<MissingFile> files) {
            return files.stream()
                    .map(file -> new MissingPart(
                            file.exercise(), file.path(), file.guess().orElse(null)))
                    .toList();
        }

        MissingFile toModel() {
            return new MissingFile(
                    Objects.requireNonNull(exercise), Objects.requireNonNull(file), Optional.ofNullable(guess));
        }
    }

    /** Something that is no submission. */
    record IgnoredPart(String source, String reason) {

        static List<IgnoredPart> of(List<Ignored> all) {
            return all.stream()
                    .map(each -> new IgnoredPart(each.source(), each.reason()))
                    .toList();
        }

        Ignored toModel() {
            return new Ignored(Objects.requireNonNull(source), Objects.requireNonNull(reason));
        }
    }

    /** What the roster says. */
    record RosterPart(String file, List<PersonPart> withoutSubmission, List<String> unclear) {

        static RosterPart of(RosterReport roster) {
            return new RosterPart(roster.file(), PersonPart.of(roster.withoutSubmission()), roster.unclear());
        }

        RosterReport toModel() {
            return new RosterReport(Objects.requireNonNull(file), PersonPart.toModel(withoutSubmission), unclear);
        }
    }

    /** The arrival of a submission. */
    static Arrival arrival(SubmissionPart part) {
        return new Arrival(
                Objects.requireNonNullElse(part.source(), ""),
                Optional.ofNullable(part.person()).map(PersonPart::toModel),
                PersonPart.toModel(part.members()),
                Optional.ofNullable(part.attempt()).map(attempt -> new Attempt(attempt.taken(), attempt.of())),
                Boolean.TRUE.equals(part.late()),
                part.missing() == null
                        ? List.of()
                        : part.missing().stream().map(MissingPart::toModel).toList());
    }
}
