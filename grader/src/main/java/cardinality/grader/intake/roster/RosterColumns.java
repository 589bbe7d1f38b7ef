package cardinality.grader.intake.roster;

import cardinality.grader.model.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which columns of a roster hold what.
 *
 * @param ids columns of ids, by their kind
 * @param names columns of the name, its parts in order; empty if students are anonymous
 * @param group the column of the group
 * @param participant the column in which a number follows a word of any language; these numbers are ids of Moodle
 */
record RosterColumns(
        Map<String, Integer> ids, List<Integer> names, Optional<Integer> group, Optional<Integer> participant) {

    private static final Pattern PARTICIPANT = Pattern.compile("\\D*?(\\d+)");

    /** The exporter of Canvas guards names that begin with a sign. */
    private static final Pattern GUARDED = Pattern.compile("=\"(.*)\"");

    /** Recognises the header of a known system. */
    static Optional<RosterColumns> of(List<String> header, List<String> firstRow) {
        List<String> names = header.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        return classroom(names).or(() -> canvas(names)).or(() -> moodle(names, firstRow));
    }

    /** Columns that the user names; either may be missing. */
    static RosterColumns named(Optional<Integer> id, Optional<Integer> name) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        id.ifPresent(column -> ids.put("id", column));
        return new RosterColumns(ids, name.stream().toList(), Optional.empty(), Optional.empty());
    }

    /** GitHub Classroom's classroom_roster.csv, and the students.csv of Classroom 50. */
    private static Optional<RosterColumns> classroom(List<String> header) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        boolean isClassroom = header.contains("identifier") && header.contains("github_username");
        if (isClassroom) {
            put(ids, "github", header, "github_username");
            put(ids, "id", header, "identifier");
            return Optional.of(columns(ids, header, List.of("name")));
        }
        if (header.contains("username") && header.contains("first_name") && header.contains("last_name")) {
            put(ids, "github", header, "username");
            put(ids, "email", header, "email");
            return Optional.of(columns(ids, header, List.of("first_name", "last_name")));
        }
        return Optional.empty();
    }

    /** Canvas' gradebook: Student, ID, then ids that not every school has. */
    private static Optional<RosterColumns> canvas(List<String> header) {
        if (header.size() < 2
                || !header.get(0).contains("student")
                || !header.get(1).equals("id")) {
            return Optional.empty();
        }
        Map<String, Integer> ids = new LinkedHashMap<>();
        put(ids, "canvas", header, "id");
        put(ids, "sis", header, "sis user id");
        put(ids, "login", header, "sis login id");
        put(ids, "integration", header, "integration id");
        return Optional.of(new RosterColumns(ids, List.of(0), Optional.empty(), Optional.empty()));
    }

    /** Moodle's grading worksheet, in any language: the first column is a word and a number. */
    private static Optional<RosterColumns> moodle(List<String> header, List<String> row) {
        if (row.isEmpty()
                || header.size() < 3
                || !PARTICIPANT.matcher(row.get(0)).matches()) {
            return Optional.empty();
        }
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (int i = 1; i < Math.min(header.size(), row.size()); i++) {
            if (row.get(i).matches("\\S+@\\S+")) {
                ids.putIfAbsent("email", i);
            } else if (header.get(i)
                    .matches("id number|id-nummer|matrikelnummer|numéro d.identification|número de id")) {
                ids.put("sis", i);
            } else if (header.get(i).matches("username|anmeldename|nom d.utilisateur|nombre de usuario")) {
                ids.put("login", i);
            }
        }
        // Anonymous submissions have the status in place of the name.
        boolean hasName = header.get(1).matches(".*(name|nom|nombre|naam|navn|namn|nimi|nome).*");
        int group = Math.max(header.indexOf("group"), header.indexOf("gruppe"));
        return Optional.of(new RosterColumns(
                ids,
                hasName ? List.of(1) : List.of(),
                group < 0 ? Optional.empty() : Optional.of(group),
                Optional.of(0)));
    }

    private static void put(Map<String, Integer> ids, String kind, List<String> header, String column) {
        if (header.contains(column)) {
            ids.put(kind, header.indexOf(column));
        }
    }

    private static RosterColumns columns(Map<String, Integer> ids, List<String> header, List<String> names) {
        return new RosterColumns(
                ids,
                names.stream().map(header::indexOf).filter(i -> i >= 0).toList(),
                Optional.empty(),
                Optional.empty());
    }

    /** Reads the row of this number; empty if it is nobody's. */
    Optional<Roster.Row> row(List<String> cells, int place) {
        TreeMap<String, String> found = new TreeMap<>();
        ids.forEach((kind, column) -> cell(cells, column).ifPresent(id -> found.put(kind, id)));
        participant
                .flatMap(column -> cell(cells, column))
                .map(PARTICIPANT::matcher)
                .filter(Matcher::matches)
                .ifPresent(matcher -> found.put("moodle", matcher.group(1)));
        String name = String.join(
                        " ",
                        names.stream()
                                .flatMap(column -> cell(cells, column).stream())
                                .toList())
                .strip();
        if (found.isEmpty() && (name.isEmpty() || ids.containsKey("canvas"))) {
            // The row of maximum points has no id.
            return Optional.empty();
        }
        Person person = new Person(name.isEmpty() ? Optional.empty() : Optional.of(name), found, true);
        return Optional.of(new Roster.Row(person, group.flatMap(column -> cell(cells, column)), place));
    }

    private static Optional<String> cell(List<String> cells, int column) {
        if (column >= cells.size()) {
            return Optional.empty();
        }
        String text = cells.get(column).strip();
        Matcher guarded = GUARDED.matcher(text);
        text = guarded.matches() ? guarded.group(1) : text;
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
