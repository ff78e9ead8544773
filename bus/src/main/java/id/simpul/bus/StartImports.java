package id.simpul.bus;

import id.simpul.agreements.AgreementState;
import id.simpul.agreements.files.AgreementFile;
import id.simpul.agreements.files.AgreementFiles;
import id.simpul.agreements.files.DelegationFile;
import id.simpul.agreements.files.DelegationFiles;
import id.simpul.agreements.files.Fault;
import id.simpul.agreements.files.GroupFile;
import id.simpul.agreements.files.GroupFiles;
import id.simpul.agreements.files.MemberFile;
import id.simpul.agreements.files.MemberFiles;
import id.simpul.agreements.files.Reading;
import id.simpul.agreements.register.Actor;
import id.simpul.agreements.register.Change;
import id.simpul.agreements.register.ClientSecrets;
import id.simpul.agreements.register.Imported;
import id.simpul.agreements.register.Register;
import id.simpul.certs.RevocationList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Imports what stands in SIMPUL_HOME before the edge opens: members, groups, delegations, agreements, revoked certificates. Unchanged files
 * change nothing. In the development profile a new agreement version is active at once, elsewhere it is a draft.
 */
@Component
class StartImports implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(StartImports.class);
    private static final Actor START = new Actor("sistem:mulai");

    private final BusSettings settings;
    private final Register register;
    private final X509Certificate memberRoot;
    private final SampleSecrets samples;

    StartImports(
            BusSettings settings,
            Register register,
            ClientSecrets secrets,
            X509Certificate memberRoot,
            SecureRandom random) {
        this.samples = new SampleSecrets(register, secrets, random);
        this.settings = settings;
        this.register = register;
        this.memberRoot = memberRoot;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Reading<MemberFile> members =
                new MemberFiles().readFolder(settings.home().resolve("members"));
        Reading<AgreementFile> agreements =
                new AgreementFiles().readFolder(settings.home().resolve("agreements"));
        Reading<GroupFile> groups = new GroupFiles().readFolder(settings.home().resolve("groups"));
        Reading<DelegationFile> delegations =
                new DelegationFiles().readFolder(settings.home().resolve("delegations"));
        requireFaultless(members, groups, delegations, agreements);
        members.files().forEach(file -> register.importMember(file, START).join());
        groups.files().forEach(file -> register.importGroup(file, START).join());
        delegations
                .files()
                .forEach(file -> register.importDelegation(file, START).join());
        agreements.files().forEach(this::importAgreement);
        revoke(settings.certs("crl.pem"));
        if (settings.isDevelopment()) {
            samples.read(settings.home().resolve("secrets"), START);
        }
    }

    private static void requireFaultless(Reading<?>... all) {
        List<Fault> faults = new ArrayList<>();
        Stream.of(all).map(Reading::faults).forEach(faults::addAll);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Files in SIMPUL_HOME cannot be imported:\n"
                    + faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
    }

    private void importAgreement(AgreementFile file) {
        AgreementState state = settings.isDevelopment() ? AgreementState.ACTIVE : AgreementState.DRAFT;
        Imported imported = register.importAgreement(file, state, START).join();
        if (imported.isNew()) {
            log.info(
                    "Agreement {} version {} imported as {}",
                    imported.agreement(),
                    imported.version(),
                    imported.state());
        }
    }

    private void revoke(Path list) throws IOException {
        if (Files.exists(list)) {
            for (String serial : RevocationList.read(list, memberRoot).serials()) {
                register.change(new Change.Revoke(serial), START, "crl.pem").join();
            }
        }
    }
}
