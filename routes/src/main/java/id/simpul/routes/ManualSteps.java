package id.simpul.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The manual steps of a route, found in its text before Camel reads it: their schemas must be there at the start. */
final class ManualSteps {

    private static final String PREFIX = ManualStep.SCHEME + ":";
    private static final String MEMBER_FROM = "memberFrom";
    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]" + MEMBER_FROM + "=([^&]*)");

    private final Set<String> tasks = new TreeSet<>();
    private final List<JsonPointer> counters = new ArrayList<>();

    private ManualSteps() {}

    static ManualSteps in(JsonNode route) {
        ManualSteps steps = new ManualSteps();
        steps.look(route);
        return steps;
    }

    /** @throws IllegalArgumentException when it is no XML; document types are not read */
    static ManualSteps inXml(byte[] route) {
        ManualSteps steps = new ManualSteps();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(route));
            while (reader.hasNext()) {
                String uri = reader.next() == XMLStreamConstants.START_ELEMENT
                        ? reader.getAttributeValue(null, "uri")
                        : null;
                if (uri != null && uri.startsWith(PREFIX)) {
                    steps.add(uri);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("route.camel.xml is not well-formed", broken);
        }
        return steps;
    }

    /** Their names, each once. */
    Set<String> tasks() {
        return tasks;
    }

    /** Where applications name the member at whose counter something is done. */
    List<JsonPointer> counters() {
        return counters;
    }

    private void look(JsonNode part) {
        if (part.isTextual() && part.textValue().startsWith(PREFIX)) {
            add(part.textValue());
        }
        if (part.path("uri").asText().startsWith(PREFIX)) {
            addCounter(part.path("parameters").path(MEMBER_FROM).asText());
        }
        part.forEach(this::look);
    }

    private void add(String address) {
        String path = address.substring(PREFIX.length()).replaceFirst("\\?.*", "");
        tasks.add(ManualStep.of(path).task());
        Matcher counter = IN_ADDRESS.matcher(address);
        if (counter.find()) {
            addCounter(counter.group(1));
        }
    }

    private void addCounter(String pointer) {
        if (!pointer.isEmpty()) {
            counters.add(JsonPointer.compile(pointer));
        }
    }
}
