package cardinality.grader.gate;

/** Why submissions may not use a type or member, as {@code refusals.txt} groups them. */
enum RefusalReason {
    FILES("it reads or writes files"),
    NETWORK("it reaches the network"),
    THREADS("it starts threads or waits for them"),
    REFLECTION("it inspects classes at run time"),
    CLASS_LOADERS("it loads classes"),
    PROCESS("it reaches the process that grades"),
    STATIC_STATE("it changes what all submissions share"),
    SESSION_FACTORY("it changes or closes the session factory"),
    CONNECTION("it uses a session, a connection or a transaction that the tests did not open"),
    FAULT("it imitates a fault of the virtual machine or of Hibernate"),
    INTERNALS("it belongs to Hibernate's internals");

    private final String sentence;

    RefusalReason(String sentence) {
        this.sentence = sentence;
    }

    /** A main clause for a student, without a full stop. */
    String sentence() {
        return sentence;
    }
}
