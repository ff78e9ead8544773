package id.simpul.connectors.bpjs;

import id.simpul.connectors.partner.ConnectorContract;
import id.simpul.connectors.partner.GuardedConnectorContract;
import id.simpul.connectors.partner.HttpWords;
import id.simpul.connectors.partner.Peer;
import id.simpul.core.Element;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.TestAuthority;
import id.simpul.sandbox.bpjs.Sealing;

/** Its answers are encrypted, as those of VClaim are; only the words of the envelope can be in another encoding. */
final class BpjsContractTest extends GuardedConnectorContract {

    private static final String NIK = "9171010101900001";
    private static final String MEMBER = "{\"peserta\":{\"nik\":\"" + NIK + "\",\"statusPeserta\":{\"kode\":\"0\"}}}";

    @Override
    protected HttpWords words() {
        return new HttpWords(
                "application/json",
                asked -> answer(asked, "OK"),
                asked -> answer(asked, "Baïk"),
                200,
                "{\"metaData\":{\"code\":\"201\",\"message\":\"" + ConnectorContract.SECRET + "\"},\"response\":null}");
    }

    private static String answer(Peer.Asked asked, String message) {
        String sealed = Sealing.seal(MEMBER, TestBed.CUSTOMER, asked.headers().get("x-timestamp"));
        return "{\"metaData\":{\"code\":\"200\",\"message\":\"" + message + "\"},\"response\":\"" + sealed + "\"}";
    }

    @Override
    protected Bed make(int port, TestAuthority trusted) throws Exception {
        TestBed bed = TestBed.startAt(folder, port, trusted);
        bed.permit(Element.BPJS_STATUS);
        return new Bed(bed, bed.camel, bed.guard, "direct:nik", TestBed.subject(NIK));
    }

    /** Whoever is refused is the person asked about: BPJS has no other final no to a lookup. */
    @Override
    protected ProblemCode refused() {
        return ProblemCode.NIK_NOT_FOUND;
    }
}
