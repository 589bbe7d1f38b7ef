package cardinality.grader.report.html;

import gg.jte.Content;

/**
 * What stands at the head of a page.
 *
 * @param title the title of the window
 * @param policy the Content Security Policy
 * @param style the stylesheet
 */
public record Head(String title, String policy, Content style) {

    private static final Asset STYLE = Asset.styles();

    private static final Asset CLASS_STYLE = Asset.styles("class.css");

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src ";

    /** A page of a student, without a script. */
    static Head ofStudent(String title) {
        return new Head(title, NOTHING + STYLE.source(), STYLE);
    }

    /** A page about a class, without a script. */
    static Head ofComparison(String title) {
        return new Head(title, NOTHING + CLASS_STYLE.source(), CLASS_STYLE);
    }

    /** The page of the class, with one script. */
    static Head ofClass(String title, Asset script) {
        return new Head(title, NOTHING + CLASS_STYLE.source() + "; script-src " + script.source(), CLASS_STYLE);
    }
}
