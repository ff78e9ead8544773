package id.simpul.routes.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a route in XML as parts, without Camel, document type or entities. */
final class XmlRoute {

    private static final int DEEPEST = 60;

    private final String file;
    private final XMLStreamReader reader;
    private final Findings findings;

    private XmlRoute(String file, XMLStreamReader reader, Findings findings) {
        this.file = file;
        this.reader = reader;
        this.findings = findings;
    }

    static List<Part> read(String file, byte[] bytes, Findings findings) {
        if (bytes.length > PackageCheck.LARGEST) {
            findings.add(file, 1, Rule.FILE_TOO_LARGE, file);
            return new ArrayList<>();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return new XmlRoute(file, reader, findings).routes();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            findings.add(file, line, Rule.XML_BROKEN);
            return new ArrayList<>();
        }
    }

    private List<Part> routes() throws XMLStreamException {
        List<Part> routes = new ArrayList<>();
        boolean isInside = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                // Nothing after it can be believed: an entity may stand for anything.
                findings.add(file, line(), Rule.XML_DOCTYPE);
                routes.clear();
                return routes;
            }
            refuseInstruction(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("routes") && !isInside) {
                    isInside = true;
                } else {
                    root(name, routes);
                }
            }
        }
        return routes;
    }

    private void root(String name, List<Part> routes) throws XMLStreamException {
        int line = line();
        Part part = part(0);
        if (name.equals("route")) {
            routes.add(part);
        } else {
            findings.add(file, line, Rule.NOT_A_ROUTE, name);
        }
    }

    private Part part(int depth) throws XMLStreamException {
        String name = reader.getLocalName();
        int line = line();
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep", reader.getLocation());
        }
        Map<String, Part.Text> values = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            values.put(reader.getAttributeName(i).toString(), new Part.Text(reader.getAttributeValue(i), line));
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            refuseInstruction(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                parts.add(part(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        if (!text.toString().isBlank()) {
            values.put(Part.ALONE, new Part.Text(text.toString().strip(), line));
        }
        return new Part(name, line, values, parts);
    }

    private void refuseInstruction(int event) {
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            findings.add(file, line(), Rule.XML_INSTRUCTION, reader.getPITarget());
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            findings.add(file, line(), Rule.XML_DOCTYPE);
        }
    }

    private int line() {
        return reader.getLocation().getLineNumber();
    }
}
