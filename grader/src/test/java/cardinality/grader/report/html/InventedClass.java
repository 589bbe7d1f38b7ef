package cardinality.grader.report.html;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Location;
import cardinality.grader.model.Verdict;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** A class of any size that nobody is in: results as a real class has them, the same ones each time. */
public final class InventedClass {

    private static final List<String> FAMILIES = List.of(
            "Adler",
            "Bauer",
            "Çelik",
            "Dvořák",
            "Eriksen",
            "Fernández",
            "García",
            "Horváth",
            "Ivanova",
            "Jóhannsdóttir",
            "Kowalski",
            "Łukasiewicz",
            "Müller",
            "Nguyễn",
            "Okafor",
            "Petrov",
            "Quispe",
            "Rossi",
            "Sørensen",
            "Tanaka",
            "Ueda",
            "Văcărescu",
            "Weiß",
            "Xu",
            "Yılmaz",
            "Žižka");

    private static final List<String> FIRST = List.of(
            "Anna", "Ben", "Chloé", "Dimitri", "Elif", "Farid", "Giulia", "Hana", "Igor", "Jana", "Kofi", "Lea",
            "Mehmet", "Noor", "Ole", "Priya", "Quentin", "Rosa", "Sofía", "Tom", "Uma", "Viktor", "Wanda", "Ximena",
            "Yuki", "Zoë");

    private final Kit kit = Kit.load();
    private final Random random = new Random(16);

    private InventedClass() {}

    /** Returns the results of so many students. */
    public static Gradebook of(int size) {
        InventedClass invented = new InventedClass();
        List<GradeReport> reports = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            reports.add(invented.student(i));
        }
        return new Gradebook(
                invented.kit.version(),
                invented.kit.rubricDigest(),
                "bwrap",
                invented.kit.rubric().points(),
                reports);
    }

    private GradeReport student(int index) {
        String name = FAMILIES.get(index % FAMILIES.size()) + ", " + FIRST.get(index / FAMILIES.size() % FIRST.size())
                + (index < FAMILIES.size() * FIRST.size() ? "" : " " + index / (FAMILIES.size() * FIRST.size()));
        if (index % 331 == 330) {
            return new GradeReport(name, Optional.of("its files cannot be read"), Optional.empty(), List.of(), 1);
        }
        double ability = random.nextGaussian() * 1.3 + 1.2;
        List<ExerciseReport> exercises = new ArrayList<>();
        for (ExerciseRubric exercise : kit.rubric().exercises()) {
            boolean isStarted =
                    random.nextDouble() < (exercise.isBonus() ? 0.1 : 0.97) && ability > -1.6 + 0.1 * exercise.order();
            exercises.add(isStarted ? exercise(exercise, ability) : untouched(exercise));
        }
        return new GradeReport(name, Optional.empty(), Optional.empty(), exercises, 290);
    }

    private static ExerciseReport untouched(ExerciseRubric exercise) {
        return report(
                exercise,
                ExerciseStatus.GRADED,
                Optional.empty(),
                exercise.criteria().stream()
                        .map(criterion -> CriterionReport.of(criterion, Verdict.NOT_STARTED, List.of()))
                        .toList());
    }

    private ExerciseReport exercise(ExerciseRubric exercise, double ability) {
        if (random.nextInt(150) == 0) {
            return report(
                    exercise,
                    ExerciseStatus.DOES_NOT_COMPILE,
                    Optional.of("src/main/java/cardinality/" + exercise.id()
                            + "/User.java, line 31: ';' expected\n        this.name = name\n                        ^"),
                    exercise.criteria().stream()
                            .map(criterion -> CriterionReport.of(criterion, Verdict.DOES_NOT_COMPILE, List.of()))
                            .toList());
        }
        List<CriterionReport> criteria = new ArrayList<>();
        for (Criterion criterion : exercise.criteria()) {
            double difficulty = (criterion.id().hashCode() & 0xff) / 110.0 - 1.2;
            boolean passes = random.nextDouble() < 1 / (1 + Math.exp(difficulty - ability));
            boolean isBlocked = criteria.stream()
                    .anyMatch(c -> c.verdict() == Verdict.FAILED
                            && criterion.requires().contains(c.criterion().id()));
            criteria.add(
                    passes
                            ? CriterionReport.of(criterion, Verdict.PASSED, List.of())
                            : isBlocked ? blocked(criterion) : failed(exercise, criterion));
        }
        return report(exercise, ExerciseStatus.GRADED, Optional.empty(), criteria);
    }

    private static CriterionReport blocked(Criterion criterion) {
        return CriterionReport.of(
                criterion,
                Verdict.BLOCKED,
                List.of(new Fact("blocked by", criterion.requires().get(0))));
    }

    private CriterionReport failed(ExerciseRubric exercise, Criterion criterion) {
        List<String> codes =
                exercise.misconceptions().keySet().stream().sorted().toList();
        int first = (criterion.id().hashCode() >>> 3) % codes.size();
        String code = codes.get((Math.abs(first) + random.nextInt(2)) % codes.size());
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("expected", "a user and two posts are stored by INSERT statements alone"),
                new Fact("but was", random.nextInt(3) + 1 + " UPDATE statements wrote the foreign key again"),
                new Fact("where", exercise.classes().get(0) + ".posts")));
        exercise.idea(code).ifPresent(idea -> facts.add(new Fact("idea", idea)));
        return new CriterionReport(
                criterion,
                Verdict.FAILED,
                Optional.of(code),
                facts,
                List.of(
                        new ExecutedStatement("insert into users (username,id) values (?,default)", Kind.INSERT, 1),
                        new ExecutedStatement(
                                "insert into posts (author_id,title,id) values (?,?,default)", Kind.INSERT, 2),
                        new ExecutedStatement("update posts set author_id=? where id=?", Kind.UPDATE, 2)),
                Optional.of(new Location(
                        String.format(
                                Locale.ROOT,
                                "src/main/java/cardinality/%s/%s.java",
                                exercise.id(),
                                exercise.classes().get(0)),
                        20 + random.nextInt(30))));
    }

    private static ExerciseReport report(
            ExerciseRubric exercise, ExerciseStatus status, Optional<String> message, List<CriterionReport> criteria) {
        return new ExerciseReport(exercise, status, message, criteria, List.of());
    }
}
