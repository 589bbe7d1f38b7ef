package cardinality.grader.authoring.benchmark;

import java.time.Duration;

/**
 * Processor time that a warm process needs for one submission, if it does nothing else.
 *
 * @param compiling with javac
 * @param booting Hibernate over the entities of each exercise once, its tables made
 * @param sql running each statement of the tests over plain JDBC
 */
record Floor(Duration compiling, Duration booting, Duration sql) {

    Duration sum() {
        return compiling.plus(booting).plus(sql);
    }
}
