package cardinality.testkit.diagnosis.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.SourceFile;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is added to messages of the real compiler. */
class CompilerHelpTest {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "javax.persistence.Entity       | jakarta.persistence",
                "lombok.Data                    | Lombok",
                "jakarta.validation.constraints.NotNull | Bean Validation",
                "org.hibernate.validator.constraints.Length | Bean Validation",
                "org.springframework.data.jpa.repository.JpaRepository | Spring",
                "javax.transaction.Transactional | Transactions are begun",
                "com.fasterxml.jackson.annotation.JsonIgnore | JSON",
                "org.slf4j.Logger               | no logger",
                "org.apache.commons.lang3.builder.EqualsBuilder | java.util.Objects",
                "com.google.common.collect.Lists | Guava",
                "org.hibernate.criterion.Restrictions | createQuery",
                "com.example.Anything           | Only Java, Jakarta Persistence and Hibernate ORM"
            })
    void aLibraryThatIsNotHereIsNamed(String imported, String words) {
        assertThat(helpOn("import " + imported + "; class User { }")).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "@org.hibernate.annotations.Table class User { },@Table of jakarta.persistence",
        "class User { @org.hibernate.annotations.LazyToOne Object o; },FetchType.LAZY",
        "class User { @org.hibernate.annotations.Where(clause = \"x\") Object o; },@SQLRestriction",
        "class User { @org.hibernate.annotations.Type(type = \"text\") String s; },@Type takes a class",
        "class User { Object o = jakarta.persistence.CascadeType.SAVE_UPDATE; },CascadeType.PERSIST and CascadeType.MERGE",
        "class User { Object o = jakarta.persistence.CascadeType.DELETE; },CascadeType.REMOVE",
        "class User { Object o = org.hibernate.jpa.QueryHints.PASS_DISTINCT_THROUGH; },not needed",
        "class User { Object o = org.hibernate.jpa.HibernateHints.PASS_DISTINCT_THROUGH; },not needed"
    })
    void aNameThatHibernateNoLongerHasIsReplaced(String source, String words) {
        assertThat(helpOn(source)).startsWith("Hibernate no longer has this. ").contains(words);
    }

    @Test
    void noNameIsCalledRemovedThatIsThere() {
        assertThat(RemovedName.ANNOTATIONS.keySet())
                .noneMatch(name -> isClass("org.hibernate.annotations." + name))
                .allMatch(name -> name.matches("[A-Z]\\w+"));
        List<String> methods = Arrays.stream(EntityManager.class.getMethods())
                .map(Method::getName)
                .toList();
        assertThat(RemovedMethod.METHODS.keySet()).doesNotContainAnyElementsOf(methods);
    }

    @ParameterizedTest
    @CsvSource({
        "jakarta.persistence.EntityManager,save(this),persist(entity)",
        "org.hibernate.Session,saveOrUpdate(this),merge(entity)",
        "org.hibernate.Session,delete(this),remove(entity)",
        "org.hibernate.Session,createCriteria(User.class),createQuery"
    })
    void aMethodThatSessionsNoLongerHaveIsReplaced(String type, String call, String words) {
        assertThat(helpOn("class User { void m(" + type + " session) { session." + call + "; } }"))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "@Entity class User { },import jakarta.persistence.Entity;",
        "class User { List<User> l; },import java.util.List;",
        "class User { Instant i; },import java.time.Instant;",
        "class User { @CreationTimestamp Object o; },import org.hibernate.annotations.CreationTimestamp;",
        "class User { Object o = Collectors.toList(); },import java.util.stream.Collectors;"
    })
    void aMissingImportIsWrittenOut(String source, String line) {
        assertThat(helpOn(source)).isEqualTo("The import is missing: " + line);
    }

    @Test
    void aClassInAFileThatIsNotReadBelongsIntoOneThatIs() {
        assertThat(helpOn("class User extends BaseEntity { }"))
                .isEqualTo(
                        "Nothing declares BaseEntity. Only User.java and Post.java are read, so a class of your own has"
                                + " to stand in one of them.");
        assertThat(helpOn("class User { } public class Helper { }"))
                .isEqualTo(
                        "Only User.java and Post.java are read. A further class can stand there too, without public.");
    }

    @Test
    void aBraceTooFewOrTooManyIsCalledSo() {
        assertThat(helpOn("class User { void m() { }")).contains("is never closed");
        assertThat(helpOn("class User { void m() { } } }")).contains("closes the class too early");
    }

    @ParameterizedTest
    @CsvSource({
        "class User { int i = \"text\"; }",
        "class User { int i = 1 }",
        "class User { int m() { } }",
        "class User { void m() { missing(); } }"
    })
    void aMessageThatSaysItAllStandsAlone(String source) {
        assertThat(help(source)).isEmpty();
    }

    private static String helpOn(String source) {
        return help(source).orElse("nothing");
    }

    private static Optional<String> help(String source) {
        Compilation compilation = COMPILER.compile(
                List.of(new SourceFile("cardinality.sample.User", "package cardinality.sample; " + source)),
                ClassFiles.NONE);
        return CompilerHelp.on(((DoesNotCompile) compilation).messages().get(0).text(), List.of("User", "Post"));
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name, false, CompilerHelpTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
