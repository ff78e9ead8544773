package id.simpul.connectors.opd;

import id.simpul.connectors.partner.ConnectorContract;
import id.simpul.connectors.partner.HttpConnectorContract;
import id.simpul.connectors.partner.HttpWords;
import id.simpul.sandbox.TestAuthority;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

final class SoapContractTest extends HttpConnectorContract {

    static final String FILE = """
            system: 3509.disnaker.siapkerja
            technology: soap
            baseUrl: https://localhost:%d/ws
            namespace: urn:dinsos:bansos
            trust: trust.crt
            authentication: { kind: username-token, user: u, password: p }
            timeouts: { connect: PT2S, answer: PT1S }
            largestAnswer: 65536
            operations:
              permohonan:
                action: urn:dinsos:bansos#Daftar
                element: Daftar
                effect: true
                request:
                  kunci: key
                  pemohon/nik: subject:NIK
                  pemohon/nama: body:/nama
                  keahlian: body:/keahlian optional
                success: { at: /kode, is: "00" }
                failure: { at: /kode, is: "14" }
                answer: { nomor: /nomor, tanggal: /tanggal optional }
                inquiry:
                  action: urn:dinsos:bansos#CekDaftar
                  element: CekDaftar
                  request: { kunci: key }
                  unknown: { at: /kode, is: "44" }
                  keyAt: /kunci
              status:
                element: Status
                effect: false
                answer: { status: /status }
            """;

    private @Nullable OpdBed bed;

    static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>" + body
                + "</e:Body></e:Envelope>";
    }

    static String answer(String inside) {
        return envelope("<DaftarResponse xmlns=\"urn:dinsos:bansos\">" + inside + "</DaftarResponse>");
    }

    @Override
    protected HttpWords words() {
        String good = answer("<kode>00</kode><nomor>BSS-1</nomor>");
        return new HttpWords(
                "text/xml",
                good,
                good.replace("BSS-1", "BSSé1"),
                500,
                envelope("<e:Fault><faultcode>e:Client</faultcode><faultstring>" + ConnectorContract.SECRET
                        + "</faultstring></e:Fault>"));
    }

    @Override
    protected void connect(int port, TestAuthority trusted) throws Exception {
        bed = OpdBed.connect(folder, FILE.formatted(port), trusted);
    }

    @Override
    protected void disconnect() {
        if (bed != null) {
            bed.close();
        }
    }

    @Override
    protected Exchange call(String key) {
        return bed().register(key);
    }

    @Override
    protected Exchange callOutsideADoor() {
        return bed().sendOutside("direct:daftar");
    }

    private OpdBed bed() {
        if (bed == null) {
            throw new IllegalStateException("Not connected");
        }
        return bed;
    }
}
