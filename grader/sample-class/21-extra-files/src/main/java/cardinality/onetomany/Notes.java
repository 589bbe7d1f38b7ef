package cardinality.onetomany;

class Notes {
    static {
        System.exit(1);
    }
}
