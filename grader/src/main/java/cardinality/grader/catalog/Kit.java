package cardinality.grader.catalog;

import cardinality.grader.model.Sha256;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.drawing.SchemaFile;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import cardinality.testkit.rubric.RubricReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/** The exercises as of the build of this program: the starter kit, the reference solutions and the corpora. */
public final class Kit {

    private static final String SOURCES = "exercises/src/main/java/";
    private static final String RUBRICS = "exercises/src/test/resources/cardinality/";
    private static final String RUBRIC_FILE = "/rubric.properties";

    private final Archive starterKit;
    private final Archive reference;
    private final Archive corpus;
    private final Archive mutants;
    private final Archive attack;
    private final Rubric rubric;

    private Kit(Archive starterKit, Archive reference, Archive corpus, Archive mutants, Archive attack, Rubric rubric) {
        this.starterKit = starterKit;
        this.reference = reference;
        this.corpus = corpus;
        this.mutants = mutants;
        this.attack = attack;
        this.rubric = rubric;
    }

    /** Reads the kit from this program. */
    public static Kit load() {
        Archive starterKit = Archive.read("kit-starter-kit.zip");
        return new Kit(
                starterKit,
                Archive.read("kit-reference.zip"),
                Archive.read("kit-corpus.zip"),
                Archive.read("kit-mutants.zip"),
                Archive.read("kit-attack.zip"),
                rubric(starterKit));
    }

    /** Exercises, criteria and points. */
    public Rubric rubric() {
        return rubric;
    }

    /** The chosen exercises, in the order of the course. */
    public List<ExerciseRubric> exercises(Predicate<ExerciseRubric> chosen) {
        return rubric.exercises().stream().filter(chosen).toList();
    }

    /** The zip that students get. */
    public byte[] starterKitZip() {
        return starterKit.zip();
    }

    /** The files of the starter kit by path. */
    public SortedMap<String, byte[]> starterKitFiles() {
        return starterKit.files();
    }

    /** The corpus entries by path, such as {@code onetomany/mistakes/no-orphan-removal.diff}. */
    public SortedMap<String, byte[]> corpusFiles() {
        return corpus.files();
    }

    /** The expectations for mutants of the reference, by file name, such as {@code onetomany.txt}. */
    public SortedMap<String, byte[]> mutantFiles() {
        return mutants.files();
    }

    /** The reasons why criteria pass although a method does nothing, by file name, such as {@code onetomany.txt}. */
    public SortedMap<String, byte[]> attackFiles() {
        return attack.files();
    }

    /** The untouched stubs of an exercise. */
    public List<SourceFile> stubs(ExerciseRubric exercise) {
        return sources(exercise, starterKit, SOURCES);
    }

    /** Adds the stub as a stand-in for each file of an exercise that is missing. */
    public List<SourceFile> completed(ExerciseRubric exercise, List<SourceFile> submitted) {
        return stubs(exercise).stream()
                .map(stub -> submitted.stream()
                        .filter(source -> source.className().equals(stub.className()))
                        .findFirst()
                        .orElseGet(stub::asStandIn))
                .toList();
    }

    /** The reference solution of an exercise. */
    public List<SourceFile> reference(ExerciseRubric exercise) {
        return sources(exercise, reference, "");
    }

    /** The tables that the reference of an exercise makes; empty if it has no tables of its own. */
    public Optional<SchemaReport> schemaAskedFor(ExerciseRubric exercise) {
        return SchemaFile.of(exercise.id());
    }

    /** The version of this program, set by its build. */
    public String version() {
        return Optional.ofNullable(Kit.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    /** SHA-256, in hexadecimal, over all rubrics. Two runs are comparable if their digests are equal. */
    public String rubricDigest() {
        MessageDigest digest = Sha256.algorithm();
        starterKit.files().forEach((path, bytes) -> {
            if (path.startsWith(RUBRICS) && path.endsWith(RUBRIC_FILE)) {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<SourceFile> sources(ExerciseRubric exercise, Archive archive, String folder) {
        List<SourceFile> sources = new ArrayList<>();
        for (String type : exercise.classes()) {
            String className = "cardinality." + exercise.id() + "." + type;
            byte[] bytes = archive.files().get(folder + className.replace('.', '/') + ".java");
            if (bytes == null) {
                throw new IllegalStateException(
                        "rubric of " + exercise.id() + ": 'classes' names " + type + ", which has no source");
            }
            sources.add(new SourceFile(className, new String(bytes, StandardCharsets.UTF_8)));
        }
        return sources;
    }

    private static Rubric rubric(Archive starterKit) {
        List<ExerciseRubric> exercises = new ArrayList<>();
        starterKit.files().forEach((path, bytes) -> {
            if (path.startsWith(RUBRICS) && path.endsWith(RUBRIC_FILE)) {
                String id = path.substring(RUBRICS.length(), path.length() - RUBRIC_FILE.length());
                try {
                    exercises.add(RubricReader.read(id, new StringReader(new String(bytes, StandardCharsets.UTF_8))));
                } catch (IOException e) {
                    throw new IllegalStateException("a rubric could not be read from memory", e);
                }
            }
        });
        return new Rubric(exercises);
    }
}
