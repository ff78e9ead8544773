package id.simpul.bus;

import id.simpul.core.Ids;
import id.simpul.ledger.Attachments;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The attachments of applications, and who clears away those that no application took. */
@Configuration(proxyBeanMethods = false)
class AttachmentWiring {

    @Bean
    Attachments attachments(
            DataSource database,
            FileSecrets secrets,
            Ids ids,
            SecureRandom random,
            Clock clock,
            AttachmentSettings settings) {
        return new Attachments(database, secrets, ids, random, clock, settings.limits());
    }

    @Bean
    AttachmentSweep attachmentSweep(Attachments attachments) {
        return new AttachmentSweep(attachments);
    }
}
