package id.simpul.ledger;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.ExchangeId;
import id.simpul.core.Nik;
import id.simpul.core.Officer;
import id.simpul.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultIT {

    private final TestDatabase database = LedgerUnderTest.database();
    private final Vault vault = new Vault(TestKeys.secrets(), IDS, RANDOM);

    @Test
    void givesTheOfficerBackToWhoeverHasTheKeyAndOpensTheCommitment() throws Exception {
        ExchangeId exchange = IDS.nextExchange();
        SealedOfficer officer = vault.sealOfficer(exchange, new Officer("Siti Aminah"));

        try (Connection connection = database.bus().getConnection()) {
            vault.store(new OwnTransaction(connection), List.of(officer.sealed()));
            String payload = new String(
                    vault.open(connection, Vault.Kind.OFFICER, exchange).get(0), StandardCharsets.UTF_8);

            assertThat(payload).contains("Siti Aminah");
            String salt = payload.replaceAll(".*\"salt\":\"([0-9a-f]+)\".*", "$1");
            assertThat(Digests.sha256Hex(HexFormat.of().parseHex(salt), "Siti Aminah".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(officer.commitment());
        }
    }

    @Test
    void holdsNothingReadableInTheDatabase() throws Exception {
        SealedOfficer officer = vault.sealOfficer(IDS.nextExchange(), new Officer("Siti Aminah"));

        assertThat(new String(officer.sealed().ciphertext(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Siti");
        assertThat(vault.sealOfficer(IDS.nextExchange(), new Officer("Siti Aminah"))
                        .commitment())
                .isNotEqualTo(officer.commitment());
    }

    @Test
    void noticesAPayloadMovedToAnotherExchange() throws Exception {
        Sealed sealed = vault.sealOfficer(IDS.nextExchange(), new Officer("Siti Aminah"))
                .sealed();
        ExchangeId other = IDS.nextExchange();
        Sealed moved =
                new Sealed(sealed.id(), sealed.kind(), other, sealed.keyId(), sealed.wrappedKey(), sealed.ciphertext());

        try (Connection connection = database.bus().getConnection()) {
            vault.store(new OwnTransaction(connection), List.of(moved));

            assertThatThrownBy(() -> vault.open(connection, Vault.Kind.OFFICER, other))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void findsTheExchangesOfAResidentAndOfNobodyElse() throws Exception {
        SubjectIndex index = new SubjectIndex(TestKeys.secrets());
        Nik resident = new Nik("3509010101909001");
        ExchangeId first = IDS.nextExchange();
        ExchangeId second = IDS.nextExchange();

        try (Connection connection = database.bus().getConnection()) {
            index.store(
                    new OwnTransaction(connection),
                    List.of(
                            index.entry(resident, first),
                            index.entry(resident, first),
                            index.entry(resident, second),
                            index.entry(new Nik("3509010101909002"), IDS.nextExchange())));

            assertThat(index.exchanges(connection, resident)).containsExactlyInAnyOrder(first, second);
        }
    }
}
