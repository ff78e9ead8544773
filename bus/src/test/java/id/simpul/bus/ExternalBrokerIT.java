package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of its own, reached over TCP with a password. */
class ExternalBrokerIT {

    private static final String PASSWORD = "password-of-the-broker";

    @TempDir
    Path folder;

    private EmbeddedActiveMQ broker;
    private BusUnderTest bus;

    @BeforeEach
    void start() throws Exception {
        broker = startBroker(0);
        bus = new BusUnderTest(
                folder.resolve("home"),
                home -> Files.writeString(home.file("secrets/broker.password"), PASSWORD),
                "--spring.artemis.mode=native",
                "--spring.artemis.broker-url=tcp://localhost:" + port(),
                "--spring.artemis.user=simpul");
    }

    @AfterEach
    void stop() throws Exception {
        bus.close();
        broker.stop();
    }

    @Test
    void healthFollowsTheBrokerAndLookupsDoNotNeedIt() throws Exception {
        Management management = new Management(bus);
        int port = port();
        assertThat(management.health("broker")).isEqualTo("UP");
        assertThat(bus.home().file("artemis-node-1")).doesNotExist();

        broker.stop();
        assertThat(management.health("broker")).isEqualTo("DOWN");
        assertThat(management.readiness()).isEqualTo(200);
        assertThat(bus.client("3509.dinsos.simbansos")
                        .verify("verifikasi-calon-penerima-bansos", verification(bus.resident("active"), Map.of()))
                        .status())
                .isEqualTo(200);

        broker = startBroker(port);
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> management.health("broker").equals("UP"));
    }

    private int port() {
        return broker.getActiveMQServer().getRemotingService().getAcceptors().values().stream()
                .mapToInt(acceptor -> acceptor.getActualPort())
                .findFirst()
                .orElseThrow();
    }

    private EmbeddedActiveMQ startBroker(int port) throws Exception {
        ActiveMQJAASSecurityManager security = new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName());
        security.getConfiguration().addUser("simpul", PASSWORD);
        EmbeddedActiveMQ made = new EmbeddedActiveMQ();
        made.setSecurityManager(security);
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false);
        configuration.setBrokerInstance(folder.resolve("broker").toFile());
        configuration.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port);
        made.setConfiguration(configuration);
        made.start();
        return made;
    }
}
