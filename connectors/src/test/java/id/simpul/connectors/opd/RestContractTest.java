package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.partner.HttpConnectorContract;
import id.simpul.connectors.partner.HttpWords;
import id.simpul.connectors.partner.Peer;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.TestAuthority;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RestContractTest extends HttpConnectorContract {

    private @Nullable OpdBed bed;

    @Override
    protected void connect(int port, TestAuthority trusted) throws Exception {
        bed = OpdBed.connect(folder, port, trusted, "");
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

    @Override
    protected HttpWords words() {
        return HttpWords.json(OpdBed.GOOD);
    }

    @Test
    void sendsNothingWhenTheDoorHasAnswered() throws Exception {
        connect(peer.port(), Peer.AUTHORITY);
        bed().isOpen = false;

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.OUTSIDE_DOOR);
        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void sendsNothingWhenTheRightHasEnded() throws Exception {
        connect(peer.port(), Peer.AUTHORITY);
        bed().mayCall = false;

        assertThat(problem(call("kunci-1"))).isEqualTo(ProblemCode.EMERGENCY_BLOCKED);
        assertThat(peer.asked()).isEmpty();
    }

    private OpdBed bed() {
        if (bed == null) {
            throw new IllegalStateException("Not connected");
        }
        return bed;
    }
}
