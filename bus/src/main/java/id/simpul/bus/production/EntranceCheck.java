package id.simpul.bus.production;

import id.simpul.certs.EdgeTls;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;

/** The ways in: no test control, management for this machine only, modern TLS at the edge. */
final class EntranceCheck implements Check {

    private static final Set<String> ENDPOINTS =
            Set.of("health", "prometheus", "simpul", "register", "cases", "services");
    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");
    /** What the JDK refuses by itself, unless somebody changed its security properties. */
    private static final List<String> REFUSED_BY_JDK = List.of("SSLv3", "TLSv1", "TLSv1.1", "RC4", "anon", "NULL");

    @Override
    public List<Fault> look(Judged start) {
        List<Fault> faults = new ArrayList<>();
        PropertyResolver properties = start.properties();
        if (properties.containsProperty("simpul.control.port")) {
            faults.add(Fault.of(FaultCode.CONTROL_PORT));
        }
        judgeManagement(properties, faults);
        if (!PROTOCOLS.containsAll(EdgeTls.PROTOCOLS)) {
            faults.add(Fault.of(FaultCode.TLS_WEAK, String.join(", ", EdgeTls.PROTOCOLS)));
        }
        List<String> refused = words(String.valueOf(Security.getProperty("jdk.tls.disabledAlgorithms")));
        List<String> allowed =
                REFUSED_BY_JDK.stream().filter(each -> !refused.contains(each)).toList();
        if (!allowed.isEmpty()) {
            faults.add(Fault.of(FaultCode.TLS_WEAKENED, String.join(", ", allowed)));
        }
        return faults;
    }

    private static void judgeManagement(PropertyResolver properties, List<Fault> faults) {
        String address = properties.getProperty("management.server.address", "");
        if (!Addresses.isLoopback(address)) {
            faults.add(Fault.of(FaultCode.MANAGEMENT_OPEN, address.isEmpty() ? "0.0.0.0" : address));
        }
        String port = properties.getProperty("management.server.port", "");
        if (port.isEmpty() || (!port.equals("0") && port.equals(properties.getProperty("server.port")))) {
            faults.add(Fault.of(FaultCode.MANAGEMENT_ON_EDGE));
        }
        List<String> more =
                words(properties.getProperty("management.endpoints.web.exposure.include", "health")).stream()
                        .filter(endpoint -> !ENDPOINTS.contains(endpoint.toLowerCase(Locale.ROOT)))
                        .toList();
        if (!more.isEmpty()) {
            faults.add(Fault.of(FaultCode.MANAGEMENT_TELLS_TOO_MUCH, String.join(", ", more)));
        }
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(",")).map(String::strip).toList();
    }
}
