package id.simpul.connectors.dukcapil;

import id.simpul.connectors.partner.GuardedConnectorContract;
import id.simpul.connectors.partner.HttpWords;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.Subject;
import id.simpul.sandbox.TestAuthority;
import java.util.Map;

final class DukcapilConnectorContractTest extends GuardedConnectorContract {

    private static final String NIK = "9171010101900001";

    /** Dukcapil says with 404 that it has no such method, the one refusal in which a status counts. */
    @Override
    protected HttpWords words() {
        return HttpWords.json("{\"content\":[{\"NIK\":\"" + NIK + "\",\"NAMA_LGKP\":\"BUDI\"}]}", 404);
    }

    @Override
    protected Bed make(int port, TestAuthority trusted) throws Exception {
        TestBed bed = TestBed.startAt(folder, port, trusted);
        bed.guard.permit(Element.NAMA_LGKP);
        return new Bed(bed, bed.camel, bed.guard, "direct:retrieve", new Subject(new Nik(NIK), Map.of()));
    }
}
