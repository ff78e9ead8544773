package id.simpul.bus;

import id.simpul.certs.Ed25519Keys;
import id.simpul.certs.FileSigner;
import id.simpul.core.Ids;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import id.simpul.ledger.evidence.Evidence;
import id.simpul.ledger.log.Integrator;
import id.simpul.ledger.log.LogSigner;
import id.simpul.ledger.log.SignedLog;
import id.simpul.ledger.log.VerifierKey;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger: committer, vault, log, evidence. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    @Bean
    GroupCommitter committer(DataSource database, BusSettings settings, Clock clock, SecureRandom random) {
        return new GroupCommitter(database, CommitterSettings.of(settings.node()), clock, random);
    }

    @Bean
    Vault vault(FileSecrets secrets, Ids ids, SecureRandom random) {
        return new Vault(secrets, ids, random);
    }

    @Bean
    SubjectIndex subjectIndex(FileSecrets secrets) {
        return new SubjectIndex(secrets);
    }

    @Bean
    SignedLog signedLog(DataSource database, BusSettings settings, Clock clock) throws IOException {
        FileSigner signer = FileSigner.of(settings.certs("log.key"));
        VerifierKey key =
                new VerifierKey("simpul/" + settings.region(), Ed25519Keys.publicKeyBytes(signer.publicKey()));
        VerifierKeys published = publish(key, settings.certs("log.vkey"), settings.node());
        return new SignedLog(database, new LogSigner(key, signer), published, clock);
    }

    /**
     * The log's public keys are a file too: whoever verifies offline gets them from there. The key that signs now stands
     * first; those that signed before it stay.
     */
    private static VerifierKeys publish(VerifierKey key, Path file, String node) throws IOException {
        VerifierKeys known =
                Files.exists(file) ? VerifierKeys.parse(Files.readString(file)) : new VerifierKeys(List.of());
        VerifierKeys current = known.withNewest(key);
        if (!current.equals(known)) {
            Path fresh = file.resolveSibling("." + file.getFileName() + "." + node + ".new");
            Files.writeString(fresh, current.toText());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return current;
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
