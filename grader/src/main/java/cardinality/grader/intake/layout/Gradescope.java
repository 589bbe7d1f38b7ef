package cardinality.grader.intake.layout;

import cardinality.grader.model.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Gradescope's "Export Submissions": a folder for each, and a file that says whose they are. Its keys are symbols of
 * Ruby, such as {@code :submitters:}.
 */
final class Gradescope implements Layout {

    private static final String METADATA = "submission_metadata.yml";
    private static final Pattern NAME = Pattern.compile("submission_\\w+(\\.zip)?");

    /** Some kilobytes a submission, because it has the results of all tests. */
    private static final int MAX_METADATA = 256 * 1024 * 1024;

    private final Optional<JsonNode> metadata;

    private Gradescope(Optional<JsonNode> metadata) {
        this.metadata = metadata;
    }

    static Gradescope of(List<Item> items) throws IOException {
        for (Item item : items) {
            if (item.name().equals(METADATA) && !item.isFolder()) {
                try {
                    return new Gradescope(
                            Optional.of(YAMLMapper.builder().build().readTree(item.read(MAX_METADATA))));
                } catch (JacksonException e) {
                    throw new IOException(METADATA + " is no YAML that can be read");
                }
            }
        }
        return new Gradescope(Optional.empty());
    }

    @Override
    public String system() {
        return "Gradescope";
    }

    @Override
    public Optional<Claim> claim(Item item) {
        if (metadata.isEmpty() || !NAME.matcher(item.name()).matches() || !item.isFolderOrArchive()) {
            return Optional.empty();
        }
        String submission = item.isZip() ? item.name().replace(".zip", "") : item.name();
        List<Person> people = new ArrayList<>();
        for (JsonNode person : metadata.get().path(submission).path(":submitters")) {
            people.add(person(person));
        }
        String name = people.stream()
                .map(Person::label)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining(", "));
        Claim claim = Claim.of("gradescope", submission, name.isEmpty() ? submission : name, item, item.name());
        return Optional.of(people.size() == 1 ? claim.of(people.get(0)) : claim.group(people));
    }

    private static Person person(JsonNode person) {
        TreeMap<String, String> ids = new TreeMap<>();
        text(person, ":sid").ifPresent(sid -> ids.put("sid", sid));
        text(person, ":email").ifPresent(email -> ids.put("email", email));
        return new Person(text(person, ":name"), ids, false);
    }

    private static Optional<String> text(JsonNode person, String key) {
        return Optional.of(person.path(key).asString("")).filter(text -> !text.isBlank());
    }

    @Override
    public Optional<String> ignored(Item item) {
        return item.name().equals(METADATA) ? Optional.of("Gradescope's list of submitters") : Optional.empty();
    }
}
