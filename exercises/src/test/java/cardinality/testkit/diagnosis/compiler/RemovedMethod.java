package cardinality.testkit.diagnosis.compiler;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** A method that sessions of Hibernate had before version 7, called on a session or an entity manager. */
final class RemovedMethod implements Kind {

    /** By the name of the method: what to call in its place. */
    static final Map<String, String> METHODS = Map.ofEntries(
            entry("save", "persist(entity) saves a new object."),
            entry("update", "merge(entity) saves the state of a detached object; one that is attached needs no call."),
            entry("saveOrUpdate", "persist(entity) saves a new object, merge(entity) a detached one."),
            entry("delete", "remove(entity) deletes an object."),
            entry("load", "getReference(type, id) returns an object that is loaded when it is used."),
            entry("get", "find(type, id) returns an object or null."),
            entry("createCriteria", "createQuery(text, type) takes a query, and getCriteriaBuilder() builds one."),
            entry("createSQLQuery", "createNativeQuery(sql, type) is used."),
            entry("list", "getResultList() is used."),
            entry("uniqueResult", "getSingleResult() and getSingleResultOrNull() are used."));

    @Override
    public Optional<String> in(CompilerError error) {
        return error.symbol()
                .filter(symbol -> symbol.kind().equals("method") && isSession(symbol))
                .flatMap(symbol -> Optional.ofNullable(METHODS.get(symbol.name())));
    }

    private static boolean isSession(CompilerError.Symbol symbol) {
        return symbol.isIn("EntityManager")
                || symbol.isIn("Session")
                || symbol.isIn("Query")
                || symbol.isIn("TypedQuery");
    }
}
