package cardinality.grader.report.merge;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.model.Location;
import cardinality.grader.model.Shard;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.grader.report.json.GradesFile;
import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.merge.MergeResult.Refused;
import cardinality.grader.report.merge.MergeResult.Whole;
import cardinality.grader.report.rescore.Rescore;
import cardinality.grader.report.rescore.RescoreException;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Merged shards equal the output of a single run, or each reason for a refusal is reported in one line. */
class ShardMergeTest {

    private static final Kit KIT = Kit.load();
    private static final ExerciseRubric EXERCISE = KIT.rubric().exercises().get(0);

    /** Neither sorted nor grouped by shard, like folders and zips of several paths. */
    private static final List<String> CLASS =
            List.of("zoë", "b-2", "b", "ada", "student-10", "student-9", "émile", "c", "d", "e", "f");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 40})
    void anyMergedSplitEqualsTheSingleRunByteForByte(int of) throws IOException {
        List<Path> shards = new ArrayList<>(graded(of, CLASS));
        Collections.shuffle(shards, new Random(of));
        assertThat(GradesJson.text(whole(shards))).isEqualTo(GradesJson.text(book("bwrap", EXERCISE, CLASS)));
    }

    @Test
    void theWeakestIsolationIsReported() throws IOException {
        List<Path> shards = graded(2, CLASS);
        write(shards.get(1), new Shard(2, 2), CLASS, "process", EXERCISE);
        assertThat(whole(shards).isolation()).isEqualTo("process");
    }

    @Test
    void theTimeOfTheClassIsFromTheFirstStartToTheLastEnd() throws IOException {
        List<Path> shards = graded(2, CLASS);
        timed(shards.get(0), "2026-11-28T10:00:05Z", 60_000);
        assertThat(whole(shards).run())
                .as("nothing is known about the other shard")
                .isEmpty();
        timed(shards.get(1), "2026-11-28T10:00:00Z", 9_000);
        assertThat(whole(shards).run()).contains(new GradedRun(Instant.parse("2026-11-28T10:00:00Z"), 65_000));
    }

    private static void timed(Path shard, String when, long millis) throws IOException {
        GradesJson.write(read(shard).of(Optional.of(new GradedRun(Instant.parse(when), millis))), shard);
    }

    private static Gradebook read(Path shard) {
        return ((GradesFile.Content.Results) new GradesFile(KIT).in(shard)).gradebook();
    }

    @Test
    void shardsThatCountOtherPointsAreRefused() throws IOException, RescoreException {
        List<Path> shards = graded(2, CLASS);
        Weights weights =
                Weights.of(KIT.rubric(), Map.of(EXERCISE.criteria().get(0).id(), 9));
        GradesJson.write(
                Rescore.of(read(shards.get(1)), KIT.rubric(), weights, List.of(), Instant.EPOCH)
                        .gradebook(),
                shards.get(1));
        assertThat(refused(shards))
                .first()
                .asString()
                .startsWith(shards.get(1) + ": shard 2 of 2 counts other points than " + shards.get(0));
    }

    @Test
    void missingShardsAreNamed() throws IOException {
        List<Path> shards = graded(5, CLASS);
        assertThat(refused(List.of(shards.get(0), shards.get(2), shards.get(4))))
                .containsExactly("missing of 5 shards: 2, 4");
    }

    @Test
    void theFirstOfManyMissingShardsAreNamed() throws IOException {
        assertThat(refused(graded(40, CLASS).subList(0, 1)))
                .containsExactly("missing of 40 shards: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 29 more");
    }

    @Test
    void aDuplicateShardIsNamedWithItsFolders() throws IOException {
        List<Path> shards = new ArrayList<>(graded(2, CLASS));
        Path again = folder.resolve("again");
        write(again, new Shard(2, 2), CLASS, "bwrap", EXERCISE);
        shards.add(again);
        assertThat(refused(shards)).containsExactly("shard 2 of 2 occurs 2 times: " + shards.get(1) + ", " + again);
    }

    @Test
    void aShardOfAnotherSplitIsNamed() throws IOException {
        List<Path> shards = graded(2, CLASS);
        write(shards.get(1), new Shard(2, 3), CLASS, "bwrap", EXERCISE);
        assertThat(refused(shards))
                .containsExactly(
                        shards.get(1) + ": shard 2 of 3, but " + shards.get(0) + " is one of 2",
                        "missing of 2 shards: 2");
    }

    @Test
    void aShardOfALargerOrSmallerClassIsNamed() throws IOException {
        List<Path> shards = graded(2, CLASS);
        write(shards.get(1), new Shard(2, 2), CLASS.subList(1, CLASS.size()), "bwrap", EXERCISE);
        assertThat(refused(shards))
                .first()
                .asString()
                .contains("another class: of 10 submissions")
                .contains("of 11");
    }

    @Test
    void aShardOfAClassWithOtherNamesIsNamed() throws IOException {
        List<Path> shards = graded(2, CLASS);
        List<String> others = new ArrayList<>(CLASS);
        others.set(0, "somebody else");
        write(shards.get(1), new Shard(2, 2), others, "bwrap", EXERCISE);
        assertThat(refused(shards)).first().asString().startsWith(shards.get(1) + ": shard 2 of 2 is of another class");
    }

    @Test
    void aShardOfOtherExercisesIsNamed() throws IOException {
        List<Path> shards = graded(2, CLASS);
        write(
                shards.get(1),
                new Shard(2, 2),
                CLASS,
                "bwrap",
                KIT.rubric().exercises().get(1));
        assertThat(refused(shards)).first().asString().contains("was graded on other exercises than " + shards.get(0));
    }

    @Test
    void aShardOfAnotherKitIsNamedWithBoth() throws IOException {
        List<Path> shards = graded(2, CLASS);
        change(shards.get(1), KIT.rubricDigest(), "0".repeat(64));
        assertThat(refused(shards))
                .first()
                .asString()
                .contains(shards.get(1) + ": graded by another kit")
                .contains("rubric 000000000000)")
                .contains(KIT.rubricDigest().substring(0, 12));
    }

    @Test
    void aFolderWithoutGradesIsNamed() throws IOException {
        List<Path> shards = graded(2, CLASS);
        Files.delete(shards.get(1).resolve(GradesJson.FILE));
        assertThat(refused(shards))
                .containsExactly(
                        shards.get(1) + ": there is no grades.json; grade this shard, or finish it with --resume",
                        "missing of 2 shards: 2");
    }

    @Test
    void theResultsOfAWholeClassAreNotAShard() throws IOException {
        GradesJson.write(book("bwrap", EXERCISE, CLASS), folder.resolve("whole"));
        assertThat(refused(List.of(folder.resolve("whole"))))
                .containsExactly(folder.resolve("whole") + ": grades.json is of a whole class, not of a shard");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 2_000})
    void aTruncatedFileIsNamed(int length) throws IOException {
        List<Path> shards = graded(1, CLASS);
        Path file = shards.get(0).resolve(GradesJson.FILE);
        Files.writeString(file, Files.readString(file).substring(0, length));
        assertThat(refused(shards)).singleElement().asString().startsWith(shards.get(0) + ": grades.json is broken: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "null", "1 2", "{\"submissions\" : []}", "{\"schema\" : 1, \"submissions\" : 2}"})
    void anotherKindOfFileIsNamed(String json) throws IOException {
        Files.writeString(folder.resolve(GradesJson.FILE), json);
        assertThat(refused(List.of(folder))).singleElement().asString().contains("grades.json is broken");
    }

    @Test
    void changedPointsAreReported() throws IOException {
        List<Path> shards = graded(1, CLASS);
        change(shards.get(0), "\"points\" : " + points(), "\"points\" : " + (points() + 1));
        assertThat(refused(shards)).singleElement().asString().contains("grades.json is broken");
    }

    /** For any changed number or name, one line names the shard, the submission and the field. */
    @ParameterizedTest
    @MethodSource("changes")
    void anyFieldThatDoesNotFollowFromTheVerdictsIsNamed(String from, String to, String message) throws IOException {
        List<Path> shards = graded(1, CLASS);
        String before = Files.readString(shards.get(0).resolve(GradesJson.FILE));
        int at = before.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        Files.writeString(
                shards.get(0).resolve(GradesJson.FILE),
                before.substring(0, at) + to + before.substring(at + from.length()));
        assertThat(refused(shards))
                .singleElement()
                .asString()
                .startsWith(shards.get(0) + ": ")
                .contains(message)
                .doesNotContain("\n");
    }

    static List<Arguments> changes() {
        int most = EXERCISE.points();
        String exercise = EXERCISE.id();
        int first = EXERCISE.criteria().get(0).points();
        String ofClass = "\"bwrap\",\n  \"maxPoints\" : " + most;
        String ofSubmission = "\"points\" : " + points() + ",\n    \"maxPoints\" : " + most;
        String ofExercise = "\"points\" : " + points() + ",\n      \"maxPoints\" : " + most;
        String ofCriterion = "\"points\" : " + first + ",\n        \"maxPoints\" : " + first;
        return List.of(
                Arguments.of(ofClass, ofClass.replace(": " + most, ": 1000"), "maxPoints is 1000"),
                Arguments.of(ofClass, ofClass.replace(": " + most, ": -1"), "maxPoints is -1"),
                Arguments.of(ofClass, ofClass.replace(": " + most, ": 10"), "submission zoë: maxPoints is"),
                Arguments.of(ofSubmission, ofSubmission.replace(": " + most, ": 5"), "submission zoë: maxPoints is 5"),
                Arguments.of(
                        ofSubmission,
                        ofSubmission.replace(": " + points() + ",", ": " + most + ","),
                        "submission zoë: points is " + most),
                Arguments.of(
                        ofSubmission,
                        ofSubmission.replace(": " + points() + ",", ": " + points() + ".0,"),
                        "submission zoë: points is " + points() + ".0"),
                Arguments.of(
                        ofSubmission,
                        ofSubmission.replace(": " + points() + ",", ": \"" + points() + "\","),
                        "submission zoë: points is"),
                Arguments.of(ofSubmission, "\"points\" : 0,\n" + ofSubmission, "grades.json is broken: it is not JSON"),
                Arguments.of(
                        ofExercise,
                        ofExercise.replace(": " + most, ": 5"),
                        "submission zoë: exercises[0].maxPoints is 5"),
                Arguments.of(
                        ofExercise,
                        ofExercise.replace(": " + points() + ",", ": 0,"),
                        "submission zoë: exercises[0].points is 0"),
                Arguments.of(
                        ofCriterion,
                        ofCriterion.replaceFirst(": " + first + ",", ": 7,"),
                        "submission zoë: exercises[0].criteria[0].points is 7"),
                Arguments.of(
                        ofCriterion,
                        ofCriterion + "0",
                        "submission zoë: exercises[0].criteria[0].maxPoints is " + first + "0"),
                Arguments.of(
                        "\"verdict\" : \"passed\"", "\"verdict\" : \"refused\"", "submission zoë: " + exercise + "."),
                Arguments.of(
                        "\"verdict\" : \"failed\"",
                        "\"verdict\" : \"passed\"",
                        "feedback describes a failure, but the verdict is passed"),
                Arguments.of(
                        "\"status\" : \"graded\",\n      \"points\"",
                        "\"status\" : \"refused\",\n      \"points\"",
                        "verdict is passed in an exercise that is refused"),
                Arguments.of("\"durationMs\" : 0", "\"durationMs\" : -5", "submission zoë: durationMs is below 0"),
                Arguments.of("\"isolation\" : \"bwrap\"", "\"isolation\" : \"moon\"", "grades.json is broken"),
                Arguments.of("\"submissions\" : 11", "\"submissions\" : 3", "grades.json is broken"));
    }

    /** A later version may have written them. */
    @Test
    void fieldsThatThisVersionDoesNotWriteAreSkipped() throws IOException {
        List<Path> shards = graded(1, CLASS);
        change(shards.get(0), "\"durationMs\" : 0", "\"durationMs\" : 0, \"person\" : {\"name\" : \"Zoë\"}");
        change(shards.get(0), "\"maxPoints\"", "\"place\" : {\"seconds\" : 3}, \"maxPoints\"");
        assertThat(ShardMerge.of(Kit.load(), shards)).isInstanceOf(Whole.class);
    }

    @Test
    void aClassSizeAboveThatOfTheShardsIsRefused() throws IOException {
        List<Path> shards = graded(1, CLASS);
        change(shards.get(0), "\"submissions\" : 11", "\"submissions\" : 12");
        assertThat(refused(shards)).singleElement().asString().startsWith("the shards together are not the class");
    }

    @Test
    void aDuplicateCriterionIsNotCountedTwice() throws IOException {
        CriterionReport met = passed(EXERCISE.criteria().get(0));
        ExerciseReport twice =
                new ExerciseReport(EXERCISE, ExerciseStatus.GRADED, Optional.empty(), List.of(met, met), List.of());
        assertThat(refusedOf(List.of(twice)))
                .contains("submission ada: ")
                .contains("criteria are not those of the rubric");
    }

    @Test
    void aDuplicateExerciseIsNotCountedTwice() throws IOException {
        ExerciseReport once = report("ada", EXERCISE).exercises().get(0);
        assertThat(refusedOf(List.of(once, once)))
                .contains("submission ada: exercises: " + EXERCISE.id() + " occurs twice");
    }

    @Test
    void aSubmissionInTheWrongShardIsNamed() throws IOException {
        List<Path> shards = graded(2, CLASS);
        String there = Files.readString(shards.get(1).resolve(GradesJson.FILE));
        String stranger =
                CLASS.stream().filter(new Shard(2, 2)::contains).findFirst().orElseThrow();
        assertThat(there).contains('"' + stranger + '"');
        String own =
                CLASS.stream().filter(new Shard(1, 2)::contains).findFirst().orElseThrow();
        change(shards.get(0), "\"id\" : \"" + own + "\"", "\"id\" : \"" + stranger + "\"");
        assertThat(refused(shards))
                .anyMatch(line -> line.contains(stranger) && line.contains("belongs to another shard"));
    }

    private String refusedOf(List<ExerciseReport> exercises) throws IOException {
        GradeReport ada = new GradeReport("ada", Optional.empty(), Optional.empty(), exercises, 0);
        List<SubmissionPath> all = List.of(new SubmissionPath("ada", Path.of("class")));
        Gradebook book = new Gradebook(KIT.version(), KIT.rubricDigest(), "bwrap", EXERCISE.points(), List.of(ada));
        Path shard = folder.resolve("shard");
        GradesJson.write(book.as(Optional.of(CohortShard.of(new Shard(1, 1), all))), shard);
        return refused(List.of(shard)).get(0);
    }

    @Test
    void changedNamesDoNotMatchTheClass() throws IOException {
        List<Path> shards = graded(2, CLASS);
        Shard itsShard = new Shard(new Shard(1, 2).contains("student-9") ? 1 : 2, 2);
        String other = IntStream.iterate(100, i -> i + 1)
                .mapToObj(i -> "student-" + i)
                .filter(itsShard::contains)
                .findFirst()
                .orElseThrow();
        for (Path shard : shards) {
            change(shard, "\"student-9\"", '"' + other + '"');
        }
        assertThat(refused(shards)).singleElement().asString().startsWith("the shards together are not the class");
    }

    private static Gradebook whole(List<Path> shards) {
        assertThat(ShardMerge.of(KIT, shards)).isInstanceOf(Whole.class);
        return ((Whole) ShardMerge.of(KIT, shards)).gradebook();
    }

    private static List<String> refused(List<Path> shards) {
        assertThat(ShardMerge.of(KIT, shards)).isInstanceOf(Refused.class);
        return ((Refused) ShardMerge.of(KIT, shards)).reasons();
    }

    private List<Path> graded(int of, List<String> ids) throws IOException {
        List<Path> shards = new ArrayList<>();
        for (int index = 1; index <= of; index++) {
            Path shard = folder.resolve("shard-" + index);
            write(shard, new Shard(index, of), ids, "bwrap", EXERCISE);
            shards.add(shard);
        }
        return shards;
    }

    private static void write(Path into, Shard shard, List<String> ids, String isolation, ExerciseRubric exercise)
            throws IOException {
        List<SubmissionPath> all =
                ids.stream().map(id -> new SubmissionPath(id, Path.of("class"))).toList();
        CohortShard part = CohortShard.of(shard, all);
        List<String> chosen =
                part.chosenOf(all).stream().map(SubmissionPath::id).toList();
        GradesJson.write(book(isolation, exercise, chosen).as(Optional.of(part)), into);
    }

    private static void change(Path shard, String from, String to) throws IOException {
        Path file = shard.resolve(GradesJson.FILE);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static Gradebook book(String isolation, ExerciseRubric exercise, List<String> ids) {
        List<GradeReport> reports = ids.stream().map(id -> report(id, exercise)).toList();
        return new Gradebook(KIT.version(), KIT.rubricDigest(), isolation, exercise.points(), reports);
    }

    private static int points() {
        return report("ada", EXERCISE).points().orElseThrow();
    }

    /** A result that contains something of every kind; one student's is a grader error. */
    private static GradeReport report(String id, ExerciseRubric exercise) {
        if (id.equals("c")) {
            return new GradeReport(id, Optional.of("the grader failed"), Optional.empty(), List.of(), 0);
        }
        List<CriterionReport> criteria = IntStream.range(0, exercise.criteria().size())
                .mapToObj(i -> i % 2 == 0
                        ? passed(exercise.criteria().get(i))
                        : failed(exercise.criteria().get(i), id))
                .toList();
        ExerciseReport report =
                new ExerciseReport(exercise, ExerciseStatus.GRADED, Optional.empty(), criteria, List.of());
        return new GradeReport(id, Optional.empty(), Optional.of("a remark on " + id), List.of(report), 0);
    }

    private static CriterionReport passed(Criterion criterion) {
        return new CriterionReport(criterion, Verdict.PASSED, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    private static CriterionReport failed(Criterion criterion, String id) {
        return new CriterionReport(
                criterion,
                Verdict.FAILED,
                Optional.of("EAGER"),
                List.of(new Fact("expected", "what " + id + " did not\n\u202e\"<b>")),
                List.of(new ExecutedStatement("select 1", ExecutedStatement.Kind.SELECT, 2)),
                Optional.of(new Location("src/main/java/cardinality/sample/User.java", 3)));
    }
}
