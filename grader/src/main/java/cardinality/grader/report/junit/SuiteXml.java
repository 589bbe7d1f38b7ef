package cardinality.grader.report.junit;

import cardinality.grader.model.GradeReport;
import cardinality.grader.report.ArrivalWords;
import cardinality.grader.report.ResultItem;
import cardinality.grader.report.ResultItem.Outcome;
import cardinality.testkit.page.PlainText;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One submission as a suite of tests. Points are properties of the suite, the only place that Surefire's schema has for
 * them. There are no properties of the machine, because reports are published.
 */
record SuiteXml(XMLStreamWriter xml) implements AutoCloseable {

    static SuiteXml on(Writer to) throws XMLStreamException {
        return new SuiteXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to));
    }

    void write(GradeReport report, int maxPoints, List<ResultItem> items) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", report.id());
        attribute("time", seconds(report.durationMs()));
        attribute("tests", String.valueOf(report.graderError().isPresent() ? 1 : items.size()));
        attribute("errors", report.graderError().isPresent() ? "1" : String.valueOf(count(items, Outcome.ERROR)));
        attribute("skipped", String.valueOf(count(items, Outcome.SKIPPED)));
        attribute("failures", String.valueOf(count(items, Outcome.FAILED)));
        properties(report, maxPoints, items);
        if (report.graderError().isPresent()) {
            graderError(report.graderError().get());
        }
        for (ResultItem item : items) {
            testCase(item);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void properties(GradeReport report, int maxPoints, List<ResultItem> items) throws XMLStreamException {
        xml.writeStartElement("properties");
        property("submission", report.id());
        if (ArrivalWords.name(report).isPresent()) {
            property("student", ArrivalWords.name(report).get());
        }
        if (report.points().isPresent()) {
            property("points", String.valueOf(report.points().getAsInt()));
        }
        property("maxPoints", String.valueOf(maxPoints));
        if (report.message().isPresent()) {
            property("message", report.message().get());
        }
        for (ResultItem item : items) {
            property("points." + item.id(), String.valueOf(item.points()));
            property("maxPoints." + item.id(), String.valueOf(item.maxPoints()));
        }
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    /** There are no points at all, so nothing may count as a pass or as a failure of the student. */
    private void graderError(String error) throws XMLStreamException {
        start("cardinality.grader", "the grader failed on this submission");
        fault("error", "grader-error", error, error);
        xml.writeEndElement();
    }

    private void testCase(ResultItem item) throws XMLStreamException {
        start("cardinality." + item.exercise(), item.name());
        switch (item.outcome()) {
            case PASSED -> {}
            case FAILED -> fault("failure", item.verdict().label(), item.message(), item.text());
            case ERROR -> fault("error", item.verdict().label(), item.message(), item.text());
            case SKIPPED -> {
                xml.writeStartElement("skipped");
                attribute("message", item.message());
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private void start(String className, String name) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute("name", name);
        attribute("classname", className);
        // Tests run together in a worker; no time belongs to one criterion.
        attribute("time", "0");
    }

    private void fault(String kind, String type, String message, String text) throws XMLStreamException {
        xml.writeStartElement(kind);
        attribute("message", message);
        attribute("type", type);
        xml.writeCharacters(legal(PlainText.of(text)));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(PlainText.line(value)));
    }

    /** XML 1.0 has no way to write these two, which no program can read either. */
    private static String legal(String plain) {
        return plain.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    private static long count(List<ResultItem> items, Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
