package id.simpul.sandbox.dinsos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** SOAP 1.1 in and out. */
final class Envelope {

    static final String NAMESPACE = "urn:3509:dinsos:simbansos:v1";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Envelope() {}

    /**
     * A request.
     *
     * @param operation the name of its element
     * @param fields the elements inside, by name
     * @param user of the token; empty without one, as the password
     */
    record Request(String operation, Map<String, String> fields, String user, String password) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /** Empty for anything but an envelope with one element of ours. */
    static Optional<Request> read(byte[] bytes) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature(DOCTYPE, true);
            Document document = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            return request(document);
        } catch (ParserConfigurationException | SAXException | IOException notAnEnvelope) {
            return Optional.empty();
        }
    }

    private static Optional<Request> request(Document document) {
        NodeList ours = document.getElementsByTagNameNS(NAMESPACE, "*");
        for (int index = 0; index < ours.getLength(); index++) {
            Element element = (Element) ours.item(index);
            if (SOAP.equals(element.getParentNode().getNamespaceURI())) {
                return Optional.of(new Request(
                        element.getLocalName(),
                        fields(element),
                        text(document, "Username"),
                        text(document, "Password")));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> fields(Element element) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element field) {
                fields.put(field.getLocalName(), field.getTextContent().strip());
            }
        }
        return fields;
    }

    private static String text(Document document, String name) {
        Node found = document.getElementsByTagNameNS("*", name).item(0);
        return found == null ? "" : found.getTextContent();
    }

    /** An answer to an operation. */
    static String answer(String operation, Map<String, String> fields) {
        StringBuilder inside = new StringBuilder();
        fields.forEach((name, value) -> inside.append('<')
                .append(name)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(name)
                .append('>'));
        String element = operation + "Response";
        return around("<" + element + " xmlns=\"" + NAMESPACE + "\">" + inside + "</" + element + ">");
    }

    static String fault(String code, String words) {
        return around("<s:Fault><faultcode>" + code + "</faultcode><faultstring>" + escaped(words)
                + "</faultstring></s:Fault>");
    }

    private static String around(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
