package id.simpul.ledger;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.Nik;
import id.simpul.core.Officer;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import id.simpul.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyVersionsIT {

    private static final Nik RESIDENT = new Nik("3509010101909001");

    private final TestDatabase database = LedgerUnderTest.database();
    private final Map<String, String> digits = new HashMap<>(Map.of("vault-key-1", "a", "subject-key-1", "b"));
    private final Secrets secrets = TestKeys.secrets(digits);
    private final ExchangeId before = IDS.nextExchange();
    private final ExchangeId after = IDS.nextExchange();

    @Test
    void encryptsWithTheNewestVaultKeyAndOpensWhatAnOlderOneWrapped() throws Exception {
        try (Connection connection = database.bus().getConnection()) {
            store(connection, before);
            digits.put("vault-key-2", "c");
            digits.put("vault-key-3", "d");
            store(connection, after);

            assertThat(open(connection, before)).contains("Siti Aminah");
            assertThat(open(connection, after)).contains("Siti Aminah");
            assertThat(LedgerUnderTest.count(
                            database.bus(), "SELECT count(*) FROM ledger.vault_item WHERE key_id = 'vault-key-3'"))
                    .isEqualTo(1);

            digits.remove("vault-key-3");
            assertThatThrownBy(() -> open(connection, after))
                    .isInstanceOfSatisfying(
                            BusException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CONFIGURATION_MISSING));
        }
    }

    @Test
    void opensWhatANodeWithANewerVaultKeyWrapped() throws Exception {
        Vault older = new Vault(secrets, IDS, RANDOM);
        digits.put("vault-key-2", "c");
        try (Connection connection = database.bus().getConnection()) {
            store(connection, after);

            assertThat(older.open(connection, Vault.Kind.OFFICER, after)).hasSize(1);
        }
    }

    @Test
    void findsAResidentUnderEveryVersionOfTheSubjectKey() throws Exception {
        SubjectIndex older = new SubjectIndex(secrets);
        try (Connection connection = database.bus().getConnection()) {
            older.store(new OwnTransaction(connection), List.of(older.entry(RESIDENT, before)));
            digits.put("subject-key-2", "e");
            SubjectIndex newer = new SubjectIndex(secrets);
            newer.store(
                    new OwnTransaction(connection),
                    List.of(newer.entry(RESIDENT, after), newer.entry(RESIDENT, before)));

            assertThat(newer.entry(RESIDENT, after).keyId()).isEqualTo("subject-key-2");
            assertThat(newer.exchanges(connection, RESIDENT)).containsExactlyInAnyOrder(before, after);
            assertThat(older.exchanges(connection, RESIDENT)).containsExactlyInAnyOrder(before, after);
        }
    }

    @Test
    void refusesToWorkWithoutAFirstKey() {
        digits.clear();

        assertThatThrownBy(() -> new Vault(secrets, IDS, RANDOM)).isInstanceOf(BusException.class);
        assertThatThrownBy(() -> new SubjectIndex(secrets)).isInstanceOf(BusException.class);
    }

    @Test
    void readsNoOtherSecretBecauseARowSaysSo() throws Exception {
        digits.put("database-owner.password", "f");
        Sealed sealed = new Vault(secrets, IDS, RANDOM)
                .sealOfficer(before, new Officer("Siti Aminah"))
                .sealed();
        Sealed moved = new Sealed(
                sealed.id(),
                sealed.kind(),
                before,
                "database-owner.password",
                sealed.wrappedKey(),
                sealed.ciphertext());
        try (Connection connection = database.bus().getConnection()) {
            Vault vault = new Vault(secrets, IDS, RANDOM);
            vault.store(new OwnTransaction(connection), List.of(moved));

            assertThatThrownBy(() -> vault.open(connection, Vault.Kind.OFFICER, before))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("vault-key-<version>");
        }
    }

    private void store(Connection connection, ExchangeId exchange) throws Exception {
        Vault vault = new Vault(secrets, IDS, RANDOM);
        vault.store(
                new OwnTransaction(connection),
                List.of(vault.sealOfficer(exchange, new Officer("Siti Aminah")).sealed()));
    }

    private String open(Connection connection, ExchangeId exchange) throws Exception {
        Vault restarted = new Vault(secrets, IDS, RANDOM);
        return new String(
                restarted.open(connection, Vault.Kind.OFFICER, exchange).get(0), StandardCharsets.UTF_8);
    }
}
