package cardinality.grader.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cardinality.grader.model.Arrival;
import cardinality.grader.model.Person;
import cardinality.grader.model.SubmissionPath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters as course systems export them, and who is found in them. */
class RosterMatchTest {

    private static final String MOODLE = """
            Identifier,"Full name","Email address",Status,Group,Grade,"Maximum Grade","Grade can be changed"
            "Participant 1001","Ada Adler",ada@example.org,Submitted,Red,,100,Yes
            "Participant 1002","Bo Öztürk",bo@example.org,Submitted,Red,,100,Yes
            "Participant 1003","Sam Lee",sam1@example.org,Submitted,,,100,Yes
            "Participant 1004","Sam Lee",sam2@example.org,"No submission",,,100,Yes
            """;

    private static final String GERMAN = """
            ID;"Vollständiger Name";E-Mail-Adresse;Status;Bewertung
            "Teilnehmer/in1001";"Ada Adler";ada@example.org;Abgegeben;
            "Teilnehmer/in1002";"Bo Öztürk";bo@example.org;Abgegeben;
            """;

    private static final String CANVAS = """
            Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (77)
            ,,,,,Manual Posting
                Points Possible,,,,,100
            "Adler, Ada",1001,u17,ada,Monday,
            "Öztürk, Bo",1002,u18,bo,Monday,
            "=""Lee, Sam""\",1003,u19,sam,Monday,
            """;

    private static final String CLASSROOM = """
            "identifier","github_username","github_id","name"
            "adler@example.org","ada-l","5","Ada Adler"
            "oeztuerk@example.org","","",""
            """;

    @TempDir
    Path folder;

    @Test
    void idsOfMoodleCountAndEqualNamesDoNotMatter() throws Exception {
        RosterMatch.Result result = match(MOODLE, at("x", "moodle", "1003", "Sam Lee"), at("y", "moodle", "1001", "A"));
        assertThat(person(result, 0).ids())
                .containsEntry("email", "sam1@example.org")
                .containsEntry("moodle", "1003");
        assertThat(person(result, 1)).satisfies(ada -> {
            assertThat(ada.name()).hasValue("Ada Adler");
            assertThat(ada.onRoster()).isTrue();
        });
        assertThat(result.report().withoutSubmission())
                .extracting(Person::label)
                .containsExactly("Bo Öztürk", "Sam Lee");
        assertThat(result.report().unclear()).isEmpty();
    }

    @Test
    void theWorksheetIsReadInAnyLanguage() throws Exception {
        assertThat(person(match(GERMAN, at("x", "moodle", "1002", "Bo")), 0).name())
                .hasValue("Bo Öztürk");
    }

    @Test
    void canvasHasNoRowForPointsAndGuardsNames() throws Exception {
        RosterMatch.Result result =
                match(CANVAS, at("x", "canvas", "1003", "leesam"), at("y", "blackboard", "u18", ""));
        assertThat(person(result, 0).name()).hasValue("Lee, Sam");
        assertThat(person(result, 1).name()).hasValue("Öztürk, Bo");
        assertThat(result.report().withoutSubmission())
                .extracting(Person::label)
                .containsExactly("Adler, Ada");
    }

    @Test
    void classroomMatchesAccountsInAnyCase() throws Exception {
        assertThat(person(match(CLASSROOM, at("x", "github", "Ada-L", "")), 0).name())
                .hasValue("Ada Adler");
    }

    @ParameterizedTest
    @CsvSource({
        "Bo Ozturk",
        "bo öztürk",
        "'Öztürk, Bo'",
        "ozturkbo",
        "öztürkbo",
        "'Bo  Öztu\u0308rk'",
        "Öztürk_Bo",
        "bo@example.org"
    })
    void aPlainNameIsFoundWithoutCaseAndAccents(String name) throws Exception {
        assertThat(person(match(MOODLE, plain(name)), 0).ids()).containsEntry("moodle", "1002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Adler Bo", "Ada Adlers", "9", "100"})
    void aNameThatIsNotQuiteOnesIsNobodys(String name) throws Exception {
        RosterMatch.Result result = match(MOODLE, plain(name));
        assertThat(result.submissions().get(0).arrival().isOnRoster()).isFalse();
        assertThat(result.report().withoutSubmission()).hasSize(4);
    }

    @Test
    void whatCouldBeTwoIsToldAndNotGuessed() throws Exception {
        RosterMatch.Result result = match(MOODLE, plain("Sam Lee"));
        assertThat(result.submissions().get(0).arrival().isOnRoster()).isFalse();
        assertThat(result.report().unclear())
                .containsExactly("Sam Lee could be Sam Lee [sam1@example.org] or Sam Lee [sam2@example.org]");
    }

    @Test
    void twoSubmissionsOfOneNameAreToldAndNotGuessed() throws Exception {
        RosterMatch.Result result = match(MOODLE, plain("ada adler"), plain("Adler, Ada"));
        assertThat(result.submissions()).noneMatch(at -> at.arrival().isOnRoster());
        assertThat(result.report().unclear()).singleElement().satisfies(line -> assertThat(line)
                .isEqualTo("ada adler and Adler, Ada could both be Ada Adler [ada@example.org]"));
    }

    @Test
    void anIdCountsMoreThanAName() throws Exception {
        RosterMatch.Result result = match(MOODLE, plain("Ada Adler"), at("y", "moodle", "1001", "Other"));
        assertThat(result.submissions().get(0).arrival().isOnRoster()).isFalse();
        assertThat(person(result, 1).name()).hasValue("Ada Adler");
    }

    @Test
    void aGroupOfMoodleHasTheMembersOfTheRoster() throws Exception {
        RosterMatch.Result result = match(MOODLE, at("Red", "moodle", "77", "Red"));
        assertThat(result.submissions().get(0).arrival().members())
                .extracting(Person::label)
                .containsExactly("Ada Adler", "Bo Öztürk");
    }

    @Test
    void membersOfAGroupAreLookedUpOneByOne() throws Exception {
        Person ada = new Person(Optional.of("Ada"), new TreeMap<>(Map.of("email", "ADA@example.org")), false);
        Person guest = new Person(Optional.of("Guest"), new TreeMap<>(), false);
        SubmissionPath both = new SubmissionPath("both", folder)
                .arrived(new Arrival("", Optional.empty(), List.of(ada, guest), Optional.empty(), false, List.of()));
        assertThat(match(MOODLE, both).submissions().get(0).arrival().members())
                .extracting(Person::label, Person::onRoster)
                .containsExactly(tuple("Ada Adler", true), tuple("Guest", false));
    }

    @Test
    void anyColumnsCanBeNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("r.csv"), "nr\tWer\tx\n7\tAda Adler\t\n8\tBo\t\n");
        Roster roster = RosterFile.read(file, Optional.of("NR"), Optional.of("Wer"));
        assertThat(person(RosterMatch.of(roster, List.of(plain("8"))), 0).name())
                .hasValue("Bo");
        assertThatThrownBy(() -> RosterFile.read(file, Optional.of("id"), Optional.empty()))
                .isInstanceOf(RosterException.class)
                .hasMessage(file + " has no column id; it has nr, Wer, x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void theEncodingOfASpreadsheetIsRead(String charset) throws Exception {
        Path file = Files.write(folder.resolve("r.csv"), GERMAN.getBytes(Charset.forName(charset)));
        assertThat(RosterFile.read(file, Optional.empty(), Optional.empty())
                        .rows()
                        .get(1)
                        .person()
                        .name())
                .hasValue("Bo Öztürk");
    }

    @Test
    void anUnknownHeaderSaysWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("r.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> RosterFile.read(file, Optional.empty(), Optional.empty()))
                .isInstanceOf(RosterException.class)
                .hasMessageContaining("--id-column and --name-column (it has a, b)");
    }

    private static Person person(RosterMatch.Result result, int index) {
        return result.submissions().get(index).arrival().person().orElseThrow();
    }

    private RosterMatch.Result match(String csv, SubmissionPath... submissions) throws IOException, RosterException {
        Path file = Files.write(folder.resolve("roster.csv"), ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
        return RosterMatch.of(RosterFile.read(file, Optional.empty(), Optional.empty()), List.of(submissions));
    }

    private SubmissionPath plain(String id) {
        return new SubmissionPath(id, folder);
    }

    private SubmissionPath at(String id, String system, String number, String name) {
        Person person = new Person(
                name.isEmpty() ? Optional.empty() : Optional.of(name), new TreeMap<>(Map.of(system, number)), false);
        return new SubmissionPath(id, folder)
                .arrived(new Arrival("", Optional.of(person), List.of(), Optional.empty(), false, List.of()));
    }
}
