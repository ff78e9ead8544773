package id.simpul.bus;

import id.simpul.agreements.admission.Access;
import id.simpul.agreements.admission.Admissions;
import id.simpul.agreements.admission.CaseShare;
import id.simpul.agreements.admission.Releases;
import id.simpul.agreements.register.Blocked;
import id.simpul.agreements.register.ClientSecrets;
import id.simpul.agreements.register.Register;
import id.simpul.ledger.Committer;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may ask what. */
@Configuration(proxyBeanMethods = false)
class AgreementsWiring {

    @Bean
    Register register(Committer committer) {
        return new Register(committer);
    }

    @Bean
    Admissions admissions(
            Committer committer,
            Vault vault,
            SubjectIndex subjects,
            @Value("${simpul.cases.quota-share:50}") int percentForCases) {
        return new Admissions(committer, vault, subjects, new CaseShare(percentForCases));
    }

    @Bean
    Releases releases(Committer committer) {
        return new Releases(committer);
    }

    @Bean
    Access access(DataSource database, Clock clock) {
        return new Access(database, clock);
    }

    @Bean
    Blocked blocked(DataSource database) {
        return new Blocked(database);
    }

    @Bean
    ClientSecrets clientSecrets(DataSource database, Clock clock) {
        return new ClientSecrets(database, clock);
    }
}
