package cardinality.grader.report.rescore;

import cardinality.grader.report.rescore.Decision.Accept;
import cardinality.grader.report.rescore.Decision.Withdraw;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision with its parts.
 *
 * @param student the position of the submission in the class, from 0
 * @param reason why it is accepted; empty if that is withdrawn
 */
record Target(String where, String criterion, int student, String reason) {

    private static final int MAX_REASON = 1000;

    boolean isAccepted() {
        return !reason.isEmpty();
    }

    /** @throws RescoreException if a part is missing or the submission is unknown */
    static Target of(Decision decision, Students students) throws RescoreException {
        int colon = decision.text().indexOf(':');
        if (colon <= 0) {
            throw new RescoreException(decision.where(), "write " + form(decision));
        }
        String criterion = decision.text().substring(0, colon).strip();
        String rest = decision.text().substring(colon + 1);
        if (decision instanceof Withdraw) {
            return new Target(decision.where(), criterion, students.find(decision.where(), rest.strip()), "");
        }
        int equals = endOfName(decision, rest, students);
        int student = students.find(decision.where(), rest.substring(0, equals).strip());
        String reason = unquoted(rest.substring(equals + 1).strip()).strip();
        if (reason.isEmpty()) {
            throw new RescoreException(decision.where(), "there is no reason; write " + form(decision));
        }
        if (reason.length() > MAX_REASON) {
            throw new RescoreException(decision.where(), "the reason is longer than " + MAX_REASON + " characters");
        }
        return new Target(decision.where(), criterion, student, reason);
    }

    private static String form(Decision decision) {
        return decision instanceof Accept ? "CRITERION:STUDENT=\"REASON\"" : "CRITERION:STUDENT";
    }

    /** A name may contain the sign that ends it. */
    private static int endOfName(Decision decision, String rest, Students students) throws RescoreException {
        List<Integer> ends = new ArrayList<>();
        int first = rest.indexOf('=');
        for (int at = first; at >= 0; at = rest.indexOf('=', at + 1)) {
            if (students.knows(rest.substring(0, at).strip())) {
                ends.add(at);
            }
        }
        if (first < 0) {
            throw new RescoreException(decision.where(), "there is no reason; write " + form(decision));
        }
        if (ends.size() > 1) {
            throw new RescoreException(
                    decision.where(), "it is unclear which '=' ends the name; several submissions match");
        }
        return ends.isEmpty() ? first : ends.get(0);
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
