package id.simpul.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sandbox.dinsos.SimbansosSandbox;
import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class WsdlTest {

    @Test
    void namesEachOperationOfSimbansosWithItsMessages() throws Exception {
        try (InputStream in = SimbansosSandbox.class.getResourceAsStream("simbansos.wsdl")) {
            Document wsdl = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(in);

            assertThat(wsdl.getElementsByTagNameNS("*", "message").getLength()).isEqualTo(12);
            assertThat(wsdl.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/soap/", "operation")
                            .getLength())
                    .isEqualTo(6);
        }
    }
}
