package cardinality.grader.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of the lessons on equality, queries and bulk statements do what the lessons say. */
class QueryLessonsTest {

    /** The tables of the lesson on fetching: two libraries, one of them with shelves. */
    private static final String LIBRARIES = """
            class Library {
                String name;
                @OneToMany(mappedBy = "library") List<Shelf> shelves = new ArrayList<>();
            }
            class Shelf {
                String room;
                @ManyToOne(fetch = FetchType.LAZY) Library library;
            }
            record RoomOfShelf(Long id, String room) {}
            """;

    private static final String SEED = """
            Library north = new Library(); north.name = "North"; em.persist(north);
            for (int i = 0; i < 3; i++) {
                Library of = new Library(); of.name = i == 0 ? "Harbour" : "L" + i; em.persist(of);
                for (int j = 0; j < 15; j++) { Shelf s = new Shelf(); s.room = "A" + j; s.library = of; em.persist(s); }
            }
            em.flush(); em.clear();
            """;

    @Test
    void identity() throws IOException {
        LessonExamples lesson = LessonExamples.of("identity");
        String inbox = lesson.with("HashSet");
        String call =
                "Note note = new Note();\n" + inbox.replace("inbox.contains(note);", "return inbox.contains(note);");
        String byId = "public boolean equals(Object o) { return o instanceof Note n && Objects.equals(id, n.id); }"
                + " public int hashCode() { return Objects.hashCode(id); }";
        try (ExampleModel notes = ExampleModel.of("class Note {\n}\n", Map.of("Note", byId), Map.of("call", call))) {
            assertThat(notes.call("call"))
                    .as("the set finds the saved note by its new id")
                    .isEqualTo(false);
        }
        try (ExampleModel notes = ExampleModel.of("class Note {\n}\n", Map.of(), Map.of("call", call))) {
            assertThat(notes.call("call")).isEqualTo(true);
        }
        lesson.assertAllTaken();
    }

    @Test
    void fetching() throws IOException {
        LessonExamples lesson = LessonExamples.of("fetching");
        String[] two = lesson.with("left join fetch l.shelves").split("\\R\\R", -1);
        String[] three = lesson.with("Optional<Library>").split("\\R\\R", -1);
        String count = ".stream().mapToInt(l -> l.shelves.size()).sum();";
        Map<String, String> calls = Map.of(
                "each",
                SEED + "return em.createQuery(\"select s from Shelf s\", Shelf.class).getResultList().stream()"
                        + ".map(s -> s.library.name()).distinct().count();",
                "joined",
                two[0] + "return joined.size() + \" \" + joined" + count,
                "graph",
                two[1] + "return described.size() + \" \" + described" + count,
                "one",
                three[0] + "return harbour.get().name;",
                "page",
                three[1] + "return second.size() + \" \" + second.get(0).id;",
                "values",
                three[2] + "return rooms.size() + \" \" + rooms.get(0).room();");
        try (ExampleModel libraries =
                ExampleModel.of(LIBRARIES, Map.of("Library", "String name() { return name; }"), calls)) {
            assertThat(libraries.call("each")).isEqualTo(3L);
            assertThat(libraries.statements("select s")).hasSize(1);
            assertThat(libraries.statements("select l"))
                    .as("one for each library")
                    .hasSize(3);
            assertThat(libraries.call("joined"))
                    .as("four libraries, one without shelves")
                    .isEqualTo("4 45");
            assertThat(libraries.statements("select")).hasSize(1);
            assertThat(libraries.call("graph")).isEqualTo("4 45");
            assertThat(libraries.statements("select")).hasSize(1);
            assertThat(libraries.call("one")).isEqualTo("Harbour");
            assertThat(libraries.call("page")).isEqualTo("20 21");
            assertThat(libraries.call("values")).isEqualTo("45 A0");
        }
        lesson.assertAllTaken();
    }

    @Test
    void queries() throws IOException {
        LessonExamples lesson = LessonExamples.of("queries");
        String shelves = """
                class Shelf {
                    String label; String room = "attic";
                    @OneToMany(mappedBy = "shelf") List<Book> books = new ArrayList<>();
                }
                class Book {
                    Integer pages;
                    @ManyToOne Shelf shelf;
                }
                """;
        String seed = """
                for (String label : List.of("poems", "novels", "novels")) {
                    Shelf s = new Shelf(); s.label = label; em.persist(s);
                    if (s.id == 1) {
                        for (int i = 0; i < 2; i++) { Book b = new Book(); b.pages = 300; b.shelf = s; em.persist(b); }
                    } else if (s.id == 3) { Book b = new Book(); b.shelf = s; em.persist(b); }
                }
                em.flush(); em.clear();
                """;
        String joined = "return em.createQuery(\"select %s from Shelf s left join s.books b %s\", Object.class)"
                + ".getResultList();";
        Map<String, String> calls = Map.of(
                "having",
                seed + lesson.with("String shelves =") + lesson.with("createQuery(shelves")
                        + "return Arrays.asList(rows.get(0));",
                "shelves",
                joined.formatted("count(s)", ""),
                "empty",
                joined.formatted("count(*)", "where s.id = 2"),
                "counted",
                joined.formatted("count(b.id)", "where s.id = 2"),
                "nothing",
                joined.formatted("sum(b.pages)", "where s.id = 2"),
                "labels",
                joined.formatted("s.label", "group by s.label order by s.label"),
                "pages",
                joined.formatted("sum(b.pages)", "where s.id = 1"),
                "distinct",
                joined.formatted("sum(distinct b.pages)", "where s.id = 1"));
        try (ExampleModel library = ExampleModel.of(shelves, Map.of(), calls)) {
            assertThat(library.call("having")).isEqualTo(List.of(1L, "poems", 2L));
            assertThat(library.call("shelves"))
                    .as("shelves counted in the join")
                    .isEqualTo(List.of(4L));
            assertThat(library.call("empty")).as("count(*) of no book").isEqualTo(List.of(1L));
            assertThat(library.call("counted")).isEqualTo(List.of(0L));
            assertThat(library.call("nothing")).as("the sum of nothing").isEqualTo(Arrays.asList((Object) null));
            assertThat(library.call("labels")).isEqualTo(List.of("novels", "poems"));
            assertThat(library.call("pages")).isEqualTo(List.of(600L));
            assertThat(library.call("distinct")).isEqualTo(List.of(300L));
        }
        lesson.assertAllTaken();
    }

    @Test
    void bulk() throws IOException {
        LessonExamples lesson = LessonExamples.of("bulk");
        String books = """
                class Shelf {
                    String room;
                }
                class Book {
                    int price = 10;
                    @ManyToOne Shelf shelf;
                    int getPrice() { return price; }
                }
                """;
        String seed = """
                Shelf cellar = new Shelf(); cellar.room = "cellar"; em.persist(cellar);
                for (int i = 0; i < 8; i++) { Book b = new Book(); b.shelf = i > 0 ? cellar : null; em.persist(b); }
                em.flush(); em.clear();
                """;
        String update = lesson.with("int changed");
        String[] stale = lesson.with("did not ask the database").split("\\R", -1);
        String raise = "String room = \"cellar\";\n" + update;
        Map<String, String> calls = Map.of(
                "seed", seed + raise + "return changed;",
                "stale", stale[0] + "\n" + raise + "return " + stale[2] + "\n",
                "cleared", stale[0] + "\n" + raise + "em.clear(); return " + stale[2] + "\n");
        try (ExampleModel model = ExampleModel.of(books, Map.of(), calls)) {
            assertThat(model.call("seed")).as("the rows of one room").isEqualTo(7);
            assertThat(model.statements("merge"))
                    .as("updates, which H2 calls so over two tables")
                    .hasSize(1);
            assertThat(model.call("stale"))
                    .as("what find returns, the row has 14")
                    .isEqualTo(12);
            assertThat(model.call("cleared")).isEqualTo(16);
        }
        lesson.assertAllTaken();
    }

    @Test
    void trees() throws IOException {
        LessonExamples lesson = LessonExamples.of("trees");
        String employees = """
                @Entity @Table(name = "employees")
                class Employee {
                    String name;
                    @ManyToOne @JoinColumn(name = "manager_id") Employee manager;
                }
                """;
        String seed = """
                Employee last = null;
                Map<String, Employee> all = new HashMap<>();
                for (String[] e : new String[][] {{"Noor", ""}, {"Piet", "Noor"}, {"Rosa", "Noor"}, {"Sven", "Rosa"}}) {
                    last = new Employee(); last.name = e[0]; last.manager = all.get(e[1]); em.persist(last);
                    all.put(e[0], last);
                }
                return null;
                """;
        try (ExampleModel model = ExampleModel.of(employees, Map.of(), Map.of("seed", seed))) {
            model.call("seed");
            assertThat(model.rows(lesson.with("with recursive bosses")))
                    .as("Sven, Rosa and Noor")
                    .containsExactlyInAnyOrder(List.of(4L), List.of(3L), List.of(1L));
        }
        lesson.assertAllTaken();
    }
}
