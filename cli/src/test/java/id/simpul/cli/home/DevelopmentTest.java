package id.simpul.cli.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DevelopmentTest {

    private final Development development = new Development(Clock.systemUTC(), new SecureRandom());

    @TempDir
    Path folder;

    Home home;

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(folder).create();
        development.prepare(home, Ports.USUAL);
    }

    @Test
    void keepsEverySecretForTheOwner() throws IOException {
        try (Stream<Path> secrets = Files.list(home.secrets())) {
            assertThat(secrets.toList())
                    .hasSize(16 + 2 * PartnerAccount.ALL.size() + 2 * BpjsCustomers.IDS.size())
                    .allSatisfy(
                            secret -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void giveTheSandboxTheAccountsThatTheBusUses() throws IOException {
        String institutions = Files.readString(home.sandbox().resolve("institutions.yaml"));
        String system = Files.readString(home.systems().resolve("dukcapil.yaml"));

        for (PartnerAccount account : PartnerAccount.ALL) {
            String user = Files.readString(home.secrets().resolve(account.credential() + ".user"));
            String password = Files.readString(home.secrets().resolve(account.credential() + ".password"));
            assertThat(institutions).contains("id: " + account.institution(), user, password, account.address());
            assertThat(system)
                    .contains(account.credential() + ":", "lembaga: " + account.institution(), account.address());
        }
        assertThat(institutions).contains("CALL_NIK_GET_KK: family");
        assertThat(system).contains("family: CALL_NIK_GET_KK");
        assertThat(institutions).contains("NAMA_LGKP").doesNotContain("PNYDNG_CCT");
    }

    @Test
    void makesInstitutionsAnewWhenSecretIsRenewed() throws IOException {
        Path password = home.secrets().resolve("dukcapil-dinsos.password");
        String old = Files.readString(password);
        Files.delete(password);

        development.prepare(home, Ports.USUAL);

        assertThat(home.sandbox().resolve("institutions.yaml"))
                .content()
                .doesNotContain(old)
                .contains(Files.readString(password));
    }

    @Test
    void changesNoSecretWhenRepeated() throws IOException {
        String before = Files.readString(home.secrets().resolve("vault-key-1"));

        development.prepare(home, Ports.USUAL);

        assertThat(before).matches("[0-9a-f]{64}");
        assertThat(home.secrets().resolve("vault-key-1")).hasContent(before);
    }

    @Test
    void letsUntouchedSampleFollowTheSandboxPort() throws IOException {
        Path system = home.systems().resolve("dukcapil.yaml");
        assertThat(system).content().contains("https://localhost:9443\n");

        development.prepare(home, new Ports(1, 2, 3, 19443, 5, 19445, 7, 19449, 9, 19447, 11, 19451, 13));

        assertThat(system).content().contains("https://localhost:19443\n");
        assertThat(home.systems().resolve("3509.disnaker.siapkerja.yaml"))
                .content()
                .contains("https://localhost:19445/api\n");
        assertThat(home.systems().resolve("bpjs.yaml")).content().contains("https://localhost:19449/vclaim-rest\n");
    }

    @Test
    void sharesTheApiKeyWithTheSimulatedSiapkerja() throws IOException {
        String key = Files.readString(home.secrets().resolve("disnaker.siapkerja.key"));

        assertThat(home.sandbox().resolve("siapkerja.key")).hasContent(key);
    }

    @Test
    void givesTheSimulatedBpjsTheCustomersThatTheBusUses() throws IOException {
        String customers = Files.readString(home.sandbox().resolve("bpjs-customers.yaml"));
        String system = Files.readString(home.systems().resolve("bpjs.yaml"));

        BpjsCustomers.IDS.forEach((credential, id) -> {
            assertThat(home.secrets().resolve(credential + ".secret")).content().isSubstringOf(customers);
            assertThat(home.secrets().resolve(credential + ".key")).content().isSubstringOf(customers);
            assertThat(system).contains(credential + ": { consId: \"" + id + "\"");
        });
    }

    @Test
    void letsMembersOfOtherNetworksCallWhenTold() throws IOException {
        development.withNetworks(List.of("10.35.90.0/24")).prepare(home, Ports.USUAL);

        assertThat(home.agreements().resolve("pks-dinsos-2026.yaml"))
                .content()
                .contains("networks: [127.0.0.0/8, 10.35.90.0/24, \"::1/128\"]");
        assertThat(home.agreements().resolve("pks-dpmptsp-2026.yaml")).content().contains("networks: [10.35.9.0/24]");
        assertThatThrownBy(() -> development.withNetworks(List.of("0/0]\nuses: [lain")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsSampleThatPersonHasChanged() throws IOException {
        Path member = home.members().resolve("3509.dinsos.yaml");
        Files.writeString(member, "member: 3509.dinsos\n");

        development.prepare(home, Ports.USUAL);

        assertThat(member).hasContent("member: 3509.dinsos\n");
    }

    @Test
    void makesCertificateForEverySystemOfTheSampleMembers() throws IOException {
        try (Stream<Path> members = Files.list(home.members())) {
            for (Path member : members.toList()) {
                String text = Files.readString(member);
                String id = text.replaceFirst("(?s).*member: (\\S+).*", "$1");
                String system = text.replaceFirst("(?s).*systems: \\[([^\\]]*)].*", "$1");
                if (!system.isEmpty()) {
                    assertThat(home.certs().resolve("members").resolve(id + "." + system + ".crt"))
                            .exists();
                }
            }
        }
    }

    @Test
    void bringsTheShippedServices() {
        assertThat(home.services().resolve("kependudukan/verifikasi/service.yaml"))
                .exists();
        assertThat(home.services().resolve("kependudukan/data/service.yaml")).exists();
        assertThat(home.services().resolve("kependudukan/keluarga/service.yaml"))
                .exists();
    }
}
