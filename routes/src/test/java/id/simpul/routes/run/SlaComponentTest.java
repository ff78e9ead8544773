package id.simpul.routes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlaComponentTest {

    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void open() {
        context.addComponent(SlaComponent.SCHEME, new SlaComponent());
    }

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void takesTheThreeActsWithAReason() throws Exception {
        for (String act : List.of("pause", "resume", "reset")) {
            Endpoint endpoint = context.getEndpoint("sla:" + act + "?reason=uji-lapangan");
            assertThat(endpoint.createProducer()).isNotNull();
        }
    }

    @Test
    void refusesOtherActs() {
        assertThatThrownBy(() -> context.getEndpoint("sla:answered?reason=perbaikan"))
                .rootCause()
                .hasMessageContaining("is none of sla:pause, sla:resume and sla:reset");
    }

    @Test
    void refusesReasonsThatAreNoKeys() {
        for (String uri : List.of("sla:pause", "sla:pause?reason=Pak-Budi", "sla:pause?reason=3x")) {
            Endpoint endpoint = context.getEndpoint(uri);
            assertThatThrownBy(endpoint::createProducer).hasMessageContaining("reason=uji-lapangan");
        }
    }
}
