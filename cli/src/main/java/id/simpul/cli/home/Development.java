package id.simpul.cli.home;

import id.simpul.certs.DevelopmentPki;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what a development installation needs and has not: secrets, certificates, sample members and agreements. */
public final class Development {

    /** Kemendagri code of Kabupaten Jember, whose name the samples borrow. */
    public static final String REGION = "3509";

    /** The first one gets the expired and the revoked certificate too. */
    static final List<SystemId> SYSTEMS = Stream.of(
                    "3509.dinsos.simbansos",
                    "3509.bapenda.simpatda",
                    "3509.disnaker.sisnaker",
                    "3509.kecamatan-sumbersari.pelayanan",
                    "3509.dpmptsp.perizinan",
                    "3509.dispendik.spmb",
                    "3509.diskominfo.operator",
                    // A portal has tokens elsewhere; no laptop needs an issuer for that.
                    "3509.portal.mpp")
            .map(SystemId::new)
            .toList();

    private static final String LOOPBACK = "networks: [127.0.0.0/8";
    private static final Pattern NETWORK = Pattern.compile("[0-9.]+/[0-9]{1,2}");

    private final Clock clock;
    private final SecureRandom random;
    private final List<String> networks;

    public Development(Clock clock, SecureRandom random) {
        this(clock, random, List.of());
    }

    private Development(Clock clock, SecureRandom random, List<String> networks) {
        this.clock = clock;
        this.random = random;
        this.networks = List.copyOf(networks);
    }

    /**
     * The same, with samples of agreements that let members call from these networks too.
     *
     * @throws IllegalArgumentException for one that is not of the form 10.35.90.0/24
     */
    public Development withNetworks(List<String> more) {
        for (String network : more) {
            if (!NETWORK.matcher(network).matches()) {
                throw new IllegalArgumentException("A network is of the form 10.35.90.0/24");
            }
        }
        return new Development(clock, random, more);
    }

    /** Can be repeated; what is there stays as it is. */
    public void prepare(Home home, Ports ports) throws IOException {
        SecretFiles secrets = new SecretFiles(home.secrets(), random);
        for (String role : List.of("superuser", "owner", "bus")) {
            secrets.password("database-" + role + ".password");
        }
        secrets.password("broker.password");
        secrets.password("management.token");
        secrets.password("cases.token");
        secrets.password("drop-in-simbansos.password");
        secrets.key("vault-key-1");
        secrets.key("subject-key-1");
        createCertificates(home, List.of());
        new SampleFiles(home.path(), replaced(ports)).copy();
        writeInstitutions(home, secrets);
        BpjsCustomers.write(home.sandbox().resolve("bpjs-customers.yaml"), secrets);
        secrets.user("bapenda.sismiop.user", "simpul");
        secrets.password("bapenda.sismiop.password");
        share(home, "siapkerja.key", secrets.password("disnaker.siapkerja.key"));
        share(
                home,
                "simbansos.login",
                secrets.user("dinsos.simbansos.user", "simpul") + "\n" + secrets.password("dinsos.simbansos.password"));
    }

    private Map<String, String> replaced(Ports ports) {
        String allowed = Stream.concat(Stream.of(LOOPBACK), networks.stream()).collect(Collectors.joining(", "));
        return Map.of(
                "${sandboxPort}",
                Integer.toString(ports.sandbox()),
                "${siapkerjaPort}",
                Integer.toString(ports.siapkerja()),
                "${bpjsPort}",
                Integer.toString(ports.bpjs()),
                "${sismiopPort}",
                Integer.toString(ports.sismiop()),
                "${simbansosPort}",
                Integer.toString(ports.simbansos()),
                LOOPBACK,
                allowed);
    }

    /** @param more systems beside those of the samples */
    public void createCertificates(Home home, List<SystemId> more) throws IOException {
        List<SystemId> systems = new ArrayList<>(SYSTEMS);
        systems.addAll(more);
        new DevelopmentPki(clock, random).create(home.certs(), systems);
    }

    /** A simulated partner knows its callers by what the bus has in its secrets. */
    private static void share(Home home, String name, String key) throws IOException {
        Path file = home.sandbox().resolve(name);
        String known = Files.exists(file)
                ? Files.readString(file, StandardCharsets.US_ASCII).strip()
                : "";
        if (!known.equals(key)) {
            Files.writeString(file, key + "\n", StandardCharsets.US_ASCII);
        }
    }

    /** Written again only when a password in it is no longer the one in the secrets. */
    private static void writeInstitutions(Home home, SecretFiles secrets) throws IOException {
        Path file = home.sandbox().resolve("institutions.yaml");
        String known = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        StringBuilder text =
                new StringBuilder("# Made by simpul from secrets/dukcapil-*: what the simulated Dukcapil knows.\n");
        boolean isCurrent = true;
        for (PartnerAccount account : PartnerAccount.ALL) {
            isCurrent &= known.contains(account.user(secrets)) && known.contains(account.password(secrets));
            text.append(account.asInstitution(secrets));
        }
        if (!isCurrent) {
            Files.writeString(file, text);
        }
    }
}
