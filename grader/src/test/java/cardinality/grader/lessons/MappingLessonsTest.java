package cardinality.grader.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of the lessons on mappings do what the lessons say. */
class MappingLessonsTest {

    @Test
    void columns() throws IOException {
        LessonExamples lesson = LessonExamples.of("columns");
        try (ExampleModel books = ExampleModel.of(
                lesson.with("class Book"),
                Map.of(),
                Map.of(
                        "save",
                        "Book b = new Book(); b.shelfMark = \"A 7\"; em.persist(b); em.flush(); return b.movedAt;"))) {
            assertThat(books.columns("books", "data_type"))
                    .contains(
                            entry("id", "BIGINT"),
                            entry("shelf_mark", "CHARACTER VARYING"),
                            entry("binding", "CHARACTER VARYING"),
                            entry("summary", "CHARACTER LARGE OBJECT"),
                            entry("moved_at", "TIMESTAMP WITH TIME ZONE"))
                    .hasSize(5);
            assertThat(books.columns("books", "is_nullable"))
                    .contains(entry("shelf_mark", "NO"), entry("binding", "YES"));
            assertThat(books.columns("books", "character_maximum_length"))
                    .contains(entry("shelf_mark", 12L), entry("binding", 255L));
            assertThat(books.call("save")).as("the moment of the save").isNotNull();
            assertThatThrownBy(() -> books.call("save")).hasMessageContaining("Unique index");
        }
        lesson.assertAllTaken();
    }

    @Test
    void oneToMany() throws IOException {
        LessonExamples lesson = LessonExamples.of("onetomany");
        Map<String, String> members = Map.of(
                "Book",
                "void setShelf(Shelf shelf) { this.shelf = shelf; }",
                "Shelf",
                "List<Book> getBooks() { return books; }\n" + lesson.with("void place"));
        String start = "Shelf shelf = new Shelf(); Book book = new Book(); em.persist(shelf); em.persist(book);\n";
        String end = "\nem.flush(); em.clear(); return em.find(Book.class, book.id).shelf != null;";
        String[] sides = lesson.with("// saved: this is the owning side").split("\\R", -1);
        Map<String, String> calls = Map.of(
                "owner", start + sides[0] + end,
                "mirror", start + sides[1] + end,
                "helper",
                        start + "shelf.place(book);" + end.replace("return ", "return shelf.books.contains(book) && "));
        try (ExampleModel shelves = ExampleModel.of(lesson.with("private Shelf shelf") + "\n", members, calls)) {
            assertThat(shelves.call("owner")).as("the owning side is saved").isEqualTo(true);
            assertThat(shelves.call("mirror")).as("the mirror is saved").isEqualTo(false);
            assertThat(shelves.call("helper")).as("one method sets both").isEqualTo(true);
            assertThat(shelves.columns("book", "is_nullable")).contains(entry("shelf_id", "YES"));
            assertThat(tables(shelves)).containsExactly("book", "shelf");
        }
        Map<String, String> loans = Map.of(
                "remove",
                "Card c = new Card(); em.persist(c); em.flush(); em.remove(c); em.flush(); return null;",
                "detach",
                """
                Card c = new Card(); em.persist(c); Loan l = new Loan(); l.card = c; c.loans.add(l); em.persist(l);
                em.flush(); em.detach(c); return em.contains(l);
                """,
                "load",
                """
                Loan l = em.createQuery("select l from Loan l", Loan.class).getResultList().get(0);
                return org.hibernate.Hibernate.isInitialized(l.card);
                """);
        try (ExampleModel cards = ExampleModel.of(lesson.with("class Loan"), Map.of(), loans)) {
            assertThat(cards.call("detach")).as("the loan is still attached").isEqualTo(false);
            assertThat(cards.call("load"))
                    .as("the card is loaded with the loan")
                    .isEqualTo(false);
            cards.call("remove");
            assertThat(cards.statements("delete")).hasSize(1);
        }
        try (ExampleModel twice = ExampleModel.of(
                lesson.with("private Shelf shelf").replace("(mappedBy = \"shelf\")", ""), Map.of(), Map.of())) {
            assertThat(tables(twice))
                    .as("without mappedBy there is a join table")
                    .hasSize(3);
        }
        lesson.assertAllTaken();
    }

    @Test
    void oneToOne() throws IOException {
        LessonExamples lesson = LessonExamples.of("onetoone");
        String twoBooks = """
                Book one = new Book(); Book two = new Book(); em.persist(one); em.persist(two);
                Blurb blurb = new Blurb(); blurb.book = one; em.persist(blurb); em.flush(); em.clear();
                """;
        Map<String, String> calls = Map.of(
                "books",
                        twoBooks
                                + "return em.createQuery(\"select b from Book b\", Book.class).getResultList().size();",
                "second",
                        "Book b = new Book(); em.persist(b); for (int i = 0; i < 2; i++) { Blurb p = new Blurb();"
                                + " p.book = b; em.persist(p); } em.flush(); return null;");
        try (ExampleModel blurbs = ExampleModel.of(lesson.with("class Blurb"), Map.of(), calls)) {
            assertThat(blurbs.call("books")).isEqualTo(2);
            assertThat(blurbs.statements("select b"))
                    .as("one for the books and one for each book")
                    .hasSize(3);
            assertThatThrownBy(() -> blurbs.call("second")).hasMessageContaining("Unique index");
        }
        String copies = """
                class Copy {
                    @OneToOne(mappedBy = "copy") Loan loan;
                }
                class Loan {
                    @OneToOne Copy copy;
                }
                """;
        String query = """
                em.persist(new Copy()); Copy lent = new Copy(); em.persist(lent);
                Loan loan = new Loan(); loan.copy = lent; em.persist(loan); em.flush(); em.clear();
                """ + lesson.with("Copy c left join fetch c.loan") + "return copies.size();";
        try (ExampleModel model = ExampleModel.of(copies, Map.of(), Map.of("query", query))) {
            assertThat(model.call("query")).as("copies, on loan or not").isEqualTo(2);
            assertThat(model.statements("select c")).hasSize(1);
        }
        lesson.assertAllTaken();
    }

    @Test
    void manyToMany() throws IOException {
        LessonExamples lesson = LessonExamples.of("manytomany");
        String linked = """
                Playlist list = new Playlist(); Song first = new Song(); Song second = new Song();
                em.persist(list); em.persist(first); em.persist(second);
                list.songs.add(first); list.songs.add(second); em.flush();
                """;
        Map<String, String> calls = Map.of(
                "link", linked + "return null;",
                "take",
                        "Playlist list = em.createQuery(\"select p from Playlist p\", Playlist.class).getSingleResult();"
                                + " list.songs.remove(0); em.flush(); return null;",
                "removeSong",
                        "em.remove(em.createQuery(\"select s from Song s join s.playlists\", Song.class)"
                                + ".getResultList().get(0)); em.flush(); return null;",
                "removeList",
                        "em.remove(em.createQuery(\"select p from Playlist p\", Playlist.class)"
                                + ".getSingleResult()); em.flush(); return null;");
        try (ExampleModel songs = ExampleModel.of(lesson.with("class Playlist"), Map.of(), calls)) {
            assertThat(songs.columns("playlist_songs", "is_nullable")).containsOnlyKeys("playlist", "song");
            songs.call("link");
            songs.call("take");
            assertThat(songs.statements("delete"))
                    .as("all rows of a list are deleted")
                    .hasSize(1);
            assertThat(songs.statements("insert"))
                    .as("and the others inserted again")
                    .hasSize(1);
            assertThatThrownBy(() -> songs.call("removeSong")).hasMessageContaining("Referential integrity");
            songs.call("removeList");
            assertThat(songs.rows("select count(*) from playlist_songs")).containsExactly(List.of(0L));
        }
        lesson.assertAllTaken();
    }

    @Test
    void association() throws IOException {
        LessonExamples lesson = LessonExamples.of("association");
        String save = "Film film = new Film(); Actor other = new Actor(); Actor actor = new Actor();"
                + " em.persist(film); em.persist(other); em.persist(actor);\n"
                + lesson.with("em.persist(role)")
                + "em.flush(); em.clear();"
                + " return em.find(Role.class, new RoleId(film.id, actor.id)) != null"
                + " && role.id.equals(new RoleId(film.id, actor.id)) && !film.id.equals(actor.id);";
        try (ExampleModel roles = ExampleModel.of(
                lesson.with("record RoleId") + "class Film {\n}\nclass Actor {\n}\n",
                Map.of("Role", "@ManyToOne @MapsId(\"actorId\") Actor actor;"),
                Map.of("save", save))) {
            assertThat(roles.call("save"))
                    .as("the key is filled and finds its role")
                    .isEqualTo(true);
            assertThat(roles.columns("role", "is_nullable")).containsOnlyKeys("film_id", "actor_id", "fee");
        }
        lesson.assertAllTaken();
    }

    /** Without the tables that Hibernate uses for bulk statements. */
    private static List<String> tables(ExampleModel model) {
        return model
                .rows("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and lower(table_name) not like 'hte!_%' escape '!' order by 1")
                .stream()
                .map(row -> row.get(0).toString())
                .toList();
    }
}
