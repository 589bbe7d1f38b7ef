package cardinality.grader.authoring.benchmark;

import java.time.Duration;

/**
 * The processor time that a warm process needs for the unavoidable work on one submission.
 *
 * @param compiling the time for compiling with javac
 * @param booting the time for booting Hibernate once over the entities of each exercise, including the creation of
 *     tables
 * @param sql the time for running each statement of the tests over plain JDBC
 */
record Floor(Duration compiling, Duration booting, Duration sql) {

    Duration sum() {
        return compiling.plus(booting).plus(sql);
    }
}
