package cardinality.grader.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One class of twelve, in each form in which course systems deliver it. Two of the students have one name. */
public final class DeliveredClass {

    static final String USER = "src/main/java/cardinality/onetomany/User.java";

    private static final String[] NAMES = {
        "Ada Adler", "Bo Öztürk", "Zoë Müller", "Jürgen Groß", "Anna-Lena von der Heide", "Pat O'Neil",
        "Li Wei", "José Núñez", "Sam Lee", "Sam Lee", "Ümit Çelik", "Eva Eva"
    };

    private DeliveredClass() {}

    /** A student. */
    public record Student(int number, String name) {

        /** A number that a course system gave. */
        public String id() {
            return String.valueOf(1000 + number);
        }

        /** A name for logging in. */
        public String login() {
            return "s" + number;
        }

        /** A source that is nobody else's. */
        String source() {
            return "package cardinality.onetomany; class User { int " + login() + "; }";
        }

        private String lastFirst() {
            int blank = name.lastIndexOf(' ');
            return name.substring(blank + 1) + ", " + name.substring(0, blank);
        }

        /** As Canvas writes it. */
        private String sortable() {
            return lastFirst().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }

        byte[] zip(String below) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                put(zip, below + USER, source());
                put(zip, below + "target/classes/Some.class", "");
                put(zip, below + ".git/HEAD", "");
                put(zip, "__MACOSX/" + below + "._User.java", "");
                put(zip, below + ".DS_Store", "");
            }
            return bytes.toByteArray();
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The students, in the order of their numbers. */
    public static List<Student> students() {
        List<Student> students = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            students.add(new Student(i + 1, NAMES[i]));
        }
        return students;
    }

    /** The forms. Each writes what the system delivers, unpacked. */
    public enum Form {
        PLAIN_ZIPS("plain") {
            @Override
            void write(Student student, Path root) throws IOException {
                file(root.resolve(student.login() + ".zip"), student.zip("kit-main/exercises/"));
            }
        },
        PLAIN_FOLDERS("plain") {
            @Override
            void write(Student student, Path root) throws IOException {
                project(root.resolve(student.login()), student);
            }
        },
        ZIPS_IN_FOLDERS("plain") {
            @Override
            void write(Student student, Path root) throws IOException {
                file(root.resolve(student.login()).resolve("abgabe.zip"), student.zip("abgabe/"));
            }
        },
        MOODLE_FOLDERS("moodle") {
            @Override
            void write(Student student, Path root) throws IOException {
                String name = student.name() + "_" + student.id() + "_assignsubmission_";
                file(root.resolve(name + "file_").resolve("lab.zip"), student.zip(""));
                file(
                        root.resolve(name + "onlinetext_").resolve("onlinetext.html"),
                        "<p>done</p>".getBytes(StandardCharsets.UTF_8));
            }
        },
        MOODLE_FLAT("moodle") {
            @Override
            void write(Student student, Path root) throws IOException {
                String name = student.name() + "_" + student.id() + "_assignsubmission_";
                file(root.resolve(name + "file_my_lab.zip"), student.zip("lab/"));
                file(root.resolve(name + "onlinetext_onlinetext.html"), "<p>done</p>".getBytes(StandardCharsets.UTF_8));
            }
        },
        CANVAS("canvas") {
            @Override
            void write(Student student, Path root) throws IOException {
                String late = student.number() == 3 ? "_LATE" : "";
                String name = student.sortable() + late + "_" + student.id() + "_" + 7 + student.id();
                if (student.number() == 4) {
                    file(root.resolve(name + "_lab.zip"), new Student(99, "old").zip(""));
                    file(root.resolve(name + "_lab-1.zip"), student.zip(""));
                } else if (student.number() == 5) {
                    file(root.resolve(name + "_User.java"), student.source().getBytes(StandardCharsets.UTF_8));
                    file(
                            root.resolve(name + "8_Post-2.java"),
                            "package cardinality.onetomany; class Post {}".getBytes(StandardCharsets.UTF_8));
                } else {
                    file(root.resolve(name + "_lab.zip"), student.zip(""));
                }
            }
        },
        BLACKBOARD("blackboard") {
            @Override
            void write(Student student, Path root) throws IOException {
                String name = "Lab_1_" + student.login() + "_attempt_";
                if (student.number() == 4) {
                    file(root.resolve(name + "2026-01-01-10-00-00_lab.zip"), new Student(99, "old").zip(""));
                    text(root.resolve(name + "2026-01-01-10-00-00.txt"), student);
                }
                file(root.resolve(name + "2026-01-02-09-00-00_lab.zip"), student.zip(""));
                text(root.resolve(name + "2026-01-02-09-00-00.txt"), student);
            }

            private void text(Path file, Student student) throws IOException {
                file(
                        file,
                        ("Name: " + student.name() + " (" + student.login() + ")\nAssignment: Lab 1\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
        },
        BRIGHTSPACE("brightspace") {
            @Override
            void write(Student student, Path root) throws IOException {
                String name = student.id() + "-77 - " + student.name() + " - ";
                if (student.number() == 4) {
                    file(root.resolve(name + "Jan 1, 2026 1230 PM").resolve("lab.zip"), new Student(99, "old").zip(""));
                }
                file(root.resolve(name + "Jan 1, 2026 100 PM").resolve("lab.zip"), student.zip(""));
                file(root.resolve("index.html"), new byte[0]);
            }
        },
        SAKAI("sakai") {
            @Override
            void write(Student student, Path root) throws IOException {
                Path folder = root.resolve(student.lastFirst() + "(" + student.login() + ")");
                file(folder.resolve("Submission attachment(s)").resolve("lab.zip"), student.zip(""));
                file(folder.resolve("timestamp.txt"), "20260101100000000".getBytes(StandardCharsets.UTF_8));
                file(root.resolve("grades.csv"), new byte[0]);
            }
        },
        GRADESCOPE("sid") {
            @Override
            void write(Student student, Path root) throws IOException {
                project(root.resolve("submission_" + student.id()), student);
                Path metadata = root.resolve("submission_metadata.yml");
                String before = Files.exists(metadata) ? Files.readString(metadata) : "---\n";
                Files.writeString(
                        metadata,
                        before + "submission_" + student.id() + ":\n  :submitters:\n  - :name: \""
                                + student.name() + "\"\n    :sid: '" + student.login() + "'\n    :email: "
                                + student.login()
                                + "@example.org\n  :created_at: 2026-01-01 10:00:00.000000000 Z\n  :score: 1.0\n");
            }
        },
        GITHUB_CLASSROOM("github") {
            @Override
            void write(Student student, Path root) throws IOException {
                Path clone = root.resolve("lab-1-" + student.login());
                project(clone.resolve("exercises"), student);
                file(clone.resolve(".git").resolve("HEAD"), new byte[0]);
            }
        };

        private final String system;

        Form(String system) {
            this.system = system;
        }

        abstract void write(Student student, Path root) throws IOException;

        /** The kind of ids that it has. */
        public String system() {
            return system;
        }

        /** Writes the class into a folder. */
        public Path writeAll(Path root) throws IOException {
            Files.createDirectories(root);
            for (Student student : students()) {
                write(student, root);
            }
            return root;
        }
    }

    private static void project(Path folder, Student student) throws IOException {
        file(folder.resolve(USER), student.source().getBytes(StandardCharsets.UTF_8));
        file(folder.resolve("target").resolve(USER), "old".getBytes(StandardCharsets.UTF_8));
        file(folder.resolve("node_modules").resolve("x.java"), new byte[0]);
    }

    static void file(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Packs a folder. */
    public static Path zip(Path folder, Path zip, String below) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(
                        new ZipEntry(below + folder.relativize(file).toString().replace('\\', '/')));
                packed.write(Files.readAllBytes(file));
            }
        }
        return zip;
    }
}
