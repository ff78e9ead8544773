package id.simpul.bus;

import id.simpul.certs.Ed25519Keys;
import id.simpul.certs.FileSigner;
import id.simpul.core.Ids;
import id.simpul.ledger.Committer;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import id.simpul.ledger.evidence.Evidence;
import id.simpul.ledger.log.Integrator;
import id.simpul.ledger.log.LogSigner;
import id.simpul.ledger.log.SignedLog;
import id.simpul.ledger.log.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger: committer, vault, log, evidence. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    @Bean
    Committer committer(DataSource database, BusSettings settings, Clock clock, SecureRandom random) {
        return new Committer(database, CommitterSettings.of(settings.node()), clock, random);
    }

    @Bean
    Vault vault(FileSecrets secrets, Ids ids, SecureRandom random) {
        return new Vault(secrets, ids, random);
    }

    @Bean
    SubjectIndex subjectIndex(FileSecrets secrets) {
        return new SubjectIndex(secrets);
    }

    /** The log's public key is published as a file too: whoever verifies offline gets it from there. */
    @Bean
    SignedLog signedLog(DataSource database, BusSettings settings, Clock clock) throws IOException {
        FileSigner signer = FileSigner.of(settings.certs("log.key"));
        VerifierKey key = new VerifierKey("simpul/" + settings.region(), Ed25519Keys.publicKeyBytes(signer.publicKey()));
        Path published = settings.certs("log.vkey");
        if (!Files.exists(published)) {
            Files.writeString(published, key + "\n");
        }
        return new SignedLog(database, new LogSigner(key, signer), clock);
    }

    @Bean
    Integrator integrator(SignedLog log, BusSettings settings) {
        return new Integrator(log, settings.checkpointPace());
    }

    @Bean
    Evidence evidence(DataSource database, SignedLog log) {
        return new Evidence(database, log);
    }
}
