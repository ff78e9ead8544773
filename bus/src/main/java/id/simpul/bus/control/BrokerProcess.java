package id.simpul.bus.control;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.activemq.artemis.core.config.ClusterConnectionConfiguration;
import org.apache.activemq.artemis.core.config.HAPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStoreBackupPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStorePrimaryPolicyConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * One of a pair of Artemis brokers with a shared store, as a process of its own, for drills: {@code --role primary|backup},
 * {@code --port}, {@code --other} (the port of its companion), {@code --state} (a port that says {@code active} or
 * {@code waiting}), {@code --data}, {@code --password-file}. Loopback only.
 */
public final class BrokerProcess {

    private static final String USER = "simpul";
    private static final String ROLE = "bus";

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(List.of(arguments));
        String password =
                Files.readString(Path.of(option(options, "password-file"))).strip();
        ActiveMQJAASSecurityManager security = new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName());
        security.getConfiguration().addUser(USER, password);
        security.getConfiguration().addRole(USER, ROLE);
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setSecurityManager(security);
        broker.setConfiguration(configuration(options, password));
        tellState(Integer.parseInt(option(options, "state")), broker);
        broker.start();
    }

    private static ConfigurationImpl configuration(Map<String, String> options, String password) throws Exception {
        Path data = Path.of(option(options, "data"));
        String here = "tcp://127.0.0.1:" + option(options, "port");
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setBrokerInstance(data.toFile());
        configuration.setMaxDiskUsage(-1);
        configuration.setClusterUser(USER).setClusterPassword(password);
        configuration.addAcceptorConfiguration("tcp", here);
        configuration.addConnectorConfiguration("here", here);
        configuration.addConnectorConfiguration("other", "tcp://127.0.0.1:" + option(options, "other"));
        configuration.addClusterConfiguration(new ClusterConnectionConfiguration()
                .setName("pair")
                .setConnectorName("here")
                .setRetryInterval(500)
                .setStaticConnectors(List.of("other")));
        configuration.setHAPolicyConfiguration(policy(option(options, "role")));
        configuration.putSecurityRoles("#", Set.of(everything()));
        return configuration;
    }

    private static Role everything() {
        return new Role(ROLE, true, true, true, true, true, true, true, true, true, true, false, false);
    }

    private static HAPolicyConfiguration policy(String role) {
        return switch (role) {
            case "primary" -> new SharedStorePrimaryPolicyConfiguration().setFailoverOnServerShutdown(true);
            case "backup" ->
                new SharedStoreBackupPolicyConfiguration()
                        .setAllowFailBack(true)
                        .setRestartBackup(true)
                        .setFailoverOnServerShutdown(true);
            default -> throw new IllegalArgumentException("--role is primary or backup");
        };
    }

    private static void tellState(int port, EmbeddedActiveMQ broker) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            boolean isActive = broker.getActiveMQServer() != null
                    && broker.getActiveMQServer().isActive();
            byte[] state = (isActive ? "active" : "waiting").getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, state.length);
            exchange.getResponseBody().write(state);
            exchange.close();
        });
        server.start();
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i).replaceFirst("^--", ""), arguments.get(i + 1));
        }
        return options;
    }

    private static String option(Map<String, String> options, String name) {
        return Objects.requireNonNull(options.get(name), "--" + name + " is missing");
    }
}
