package id.simpul.routes.workbench;

import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.Officer;
import id.simpul.core.SystemId;
import java.net.InetAddress;

/** Who plays: nobody who lives. */
final class Cast {

    static final String REGION = "3509";
    static final String NAME = "BUDI CONTOH";
    /** Its district is not there. */
    static final String NIK = "3509000101909001";

    static final Officer OFFICER = new Officer("sistem:meja-kerja");
    static final Caller CALLER = new Caller(
            new MemberId("3509.dinsos"), new SystemId("3509.dinsos.meja-kerja"), "0", InetAddress.getLoopbackAddress());

    private Cast() {}
}
