package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an envelope that a partner sent: no document type, no entity of its own, no depth without end. Elements become a
 * tree by their local names, so that the rules of an answer are the same as for JSON.
 */
final class SoapXml {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int DEEPEST = 32;

    private final XMLInputFactory readers = XMLInputFactory.newDefaultFactory();

    SoapXml() {
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** The one element in the body of an envelope, and what is in it. */
    record Payload(QName element, JsonNode content) {}

    /** @throws XMLStreamException for anything but one whole envelope; its message may quote the partner */
    Payload read(byte[] bytes, SoapVersion version) throws XMLStreamException {
        XMLStreamReader xml = readers.createXMLStreamReader(new ByteArrayInputStream(bytes));
        int first = next(xml);
        while (first == XMLStreamConstants.COMMENT || first == XMLStreamConstants.SPACE) {
            first = next(xml);
        }
        require(first == XMLStreamConstants.START_ELEMENT, "an element");
        require(xml.getName().equals(new QName(version.namespace(), "Envelope")), "an envelope");
        xml.nextTag();
        if (xml.getName().equals(new QName(version.namespace(), "Header"))) {
            content(xml, 1);
            xml.nextTag();
        }
        require(xml.getName().equals(new QName(version.namespace(), "Body")), "a body");
        xml.nextTag();
        require(xml.isStartElement(), "an element in the body");
        Payload payload = new Payload(xml.getName(), content(xml, 1));
        while (xml.hasNext()) {
            require(next(xml) != XMLStreamConstants.START_ELEMENT, "one element in the body");
        }
        return payload;
    }

    /** From an element's start to its end: its text, or the elements in it. */
    private JsonNode content(XMLStreamReader xml, int depth) throws XMLStreamException {
        require(depth <= DEEPEST, "elements that are not so deep");
        boolean isNil = "true".equals(xml.getAttributeValue(INSTANCE, "nil"));
        ObjectNode inside = JsonNodeFactory.instance.objectNode();
        StringBuilder text = new StringBuilder();
        for (int event = next(xml); event != XMLStreamConstants.END_ELEMENT; event = next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                add(inside, xml.getLocalName(), content(xml, depth + 1));
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
        }
        if (isNil) {
            return JsonNodeFactory.instance.nullNode();
        }
        return inside.isEmpty() ? JsonNodeFactory.instance.textNode(text.toString()) : inside;
    }

    /** An element that comes again makes a list. */
    private static void add(ObjectNode inside, String name, JsonNode value) {
        JsonNode there = inside.get(name);
        if (there == null) {
            inside.set(name, value);
        } else if (there instanceof ArrayNode list) {
            list.add(value);
        } else {
            inside.putArray(name).add(there).add(value);
        }
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        require(
                event != XMLStreamConstants.DTD && event != XMLStreamConstants.ENTITY_REFERENCE,
                "no document type and no entity");
        return event;
    }

    private static void require(boolean holds, String what) throws XMLStreamException {
        if (!holds) {
            throw new XMLStreamException("Expected " + what);
        }
    }
}
