package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Writes SOAP envelopes: exactly the elements of the system file. A value is only ever text in an element. */
final class SoapRequests {

    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final String partner;
    private final SoapProtocol protocol;
    private final HttpLogin login;
    private final XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();

    SoapRequests(String partner, SoapProtocol protocol, Secrets secrets) {
        this.partner = partner;
        this.protocol = protocol;
        login = new HttpLogin(partner, secrets);
    }

    /** A request, complete. @throws BusException when the exchange has not what is to be sent */
    SoapRequest make(SoapMessage message, Input input) {
        Map<String, String> headers = login.headers(protocol.authentication());
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XMLStreamWriter xml = writers.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            write(xml, message, FieldTree.make(message.fields(), input, partner));
            xml.close();
            return new SoapRequest(protocol, message.action(), headers, bytes.toByteArray());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    private void write(XMLStreamWriter xml, SoapMessage message, JsonNode fields) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("s", "Envelope", protocol.version().namespace());
        xml.writeNamespace("s", protocol.version().namespace());
        if (protocol.authentication().orElse(null) instanceof Authentication.UsernameToken token) {
            xml.writeStartElement("s", "Header", protocol.version().namespace());
            writeToken(xml, token);
            xml.writeEndElement();
        }
        xml.writeStartElement("s", "Body", protocol.version().namespace());
        xml.writeStartElement("m", message.element(), protocol.namespace());
        xml.writeNamespace("m", protocol.namespace());
        writeFields(xml, fields);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeToken(XMLStreamWriter xml, Authentication.UsernameToken token) throws XMLStreamException {
        xml.writeStartElement("w", "Security", WSSE);
        xml.writeNamespace("w", WSSE);
        xml.writeAttribute("s", protocol.version().namespace(), "mustUnderstand", "1");
        xml.writeStartElement("w", "UsernameToken", WSSE);
        xml.writeStartElement("w", "Username", WSSE);
        writeText(xml, token.user(), login.secret(token.user()));
        xml.writeEndElement();
        xml.writeStartElement("w", "Password", WSSE);
        xml.writeAttribute("Type", PASSWORD_TEXT);
        writeText(xml, token.password(), login.secret(token.password()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeFields(XMLStreamWriter xml, JsonNode fields) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            for (JsonNode value : field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
                writeStart(xml, field.getKey());
                if (value.isObject()) {
                    writeFields(xml, value);
                } else {
                    writeText(xml, field.getKey(), value.asText());
                }
                xml.writeEndElement();
            }
        }
    }

    private void writeStart(XMLStreamWriter xml, String name) throws XMLStreamException {
        if (protocol.qualified()) {
            xml.writeStartElement("m", name, protocol.namespace());
        } else {
            xml.writeStartElement(name);
        }
    }

    private void writeText(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        if (NO_XML.matcher(text).find()) {
            throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("partner", partner, "field", name));
        }
        xml.writeCharacters(text);
    }

    /** What goes over the wire, to be made again for a second try. */
    @SuppressWarnings("ArrayRecordComponent")
    record SoapRequest(SoapProtocol protocol, String action, Map<String, String> headers, byte[] body) {

        HttpUriRequestBase http() {
            HttpUriRequestBase request = new HttpUriRequestBase("POST", protocol.address());
            headers.forEach(request::setHeader);
            if (protocol.version() == SoapVersion.V1_1) {
                request.setHeader("SOAPAction", '"' + action + '"');
            }
            request.setHeader("Accept", mediaType());
            request.setEntity(
                    new ByteArrayEntity(body, ContentType.parse(mediaType() + "; charset=utf-8" + actionOf12())));
            return request;
        }

        private String mediaType() {
            return protocol.version() == SoapVersion.V1_1 ? "text/xml" : "application/soap+xml";
        }

        private String actionOf12() {
            return protocol.version() == SoapVersion.V1_1 || action.isEmpty() ? "" : "; action=\"" + action + '"';
        }

        @Override
        public String toString() {
            return "SoapRequest[masked]";
        }
    }
}
