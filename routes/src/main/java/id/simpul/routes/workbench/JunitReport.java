package id.simpul.routes.workbench;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes results as JUnit does, for programs that build: a suite each package, a case each file. */
public final class JunitReport {

    private final XMLStreamWriter xml;
    private final Function<Flaw, String> words;

    private JunitReport(XMLStreamWriter xml, Function<Flaw, String> words) {
        this.xml = xml;
        this.words = words;
    }

    /** @param words what is wrong, for people */
    public static void write(Path file, List<PackageResult> results, Function<Flaw, String> words) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            new JunitReport(xml, words).write(results);
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void write(List<PackageResult> results) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        for (PackageResult result : results) {
            suite(result);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(PackageResult result) throws XMLStreamException {
        long failed = result.examples().stream()
                .filter(example -> !example.isPassed())
                .count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", result.service());
        xml.writeAttribute("tests", String.valueOf(result.examples().size()));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeStartElement("properties");
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", "coverage");
        xml.writeAttribute("value", String.valueOf(result.coverage()));
        xml.writeEndElement();
        for (ExampleResult example : result.examples()) {
            example(result.service(), example);
        }
        xml.writeEndElement();
    }

    private void example(String service, ExampleResult example) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", service.replace('/', '.').toLowerCase(Locale.ROOT));
        xml.writeAttribute("name", example.name());
        xml.writeAttribute("time", BigDecimal.valueOf(example.millis(), 3).toPlainString());
        if (!example.isPassed()) {
            String all = example.flaws().stream().map(words).collect(Collectors.joining("\n"));
            xml.writeStartElement("failure");
            xml.writeAttribute("message", words.apply(example.flaws().get(0)));
            xml.writeCharacters(all);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
