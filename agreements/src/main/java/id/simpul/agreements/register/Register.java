package id.simpul.agreements.register;

import id.simpul.agreements.AgreementState;
import id.simpul.agreements.files.AgreementFile;
import id.simpul.agreements.files.DelegationFile;
import id.simpul.agreements.files.GroupFile;
import id.simpul.agreements.files.MemberFile;
import id.simpul.ledger.Committer;
import java.util.concurrent.CompletableFuture;

/**
 * The register of members and agreements. Futures complete when the change and its log entry are durable, or with the
 * committer's {@link id.simpul.core.BusException}.
 */
public final class Register {

    private static final int LONGEST_REASON = 500;

    private final Committer committer;
    private final AgreementImports agreements = new AgreementImports();
    private final MemberImports members = new MemberImports();
    private final GroupImports groups = new GroupImports();
    private final DelegationImports delegations = new DelegationImports();
    private final Changes changes = new Changes();

    public Register(Committer committer) {
        this.committer = committer;
    }

    /**
     * Imports an agreement as a new immutable version, unless the newest version has the same content.
     *
     * @param state of the new version, {@code ACTIVE} or {@code DRAFT}; a version of a suspended or ended agreement is
     *     always a draft, because an import must not undo what a person decided
     */
    public CompletableFuture<Imported> importAgreement(AgreementFile file, AgreementState state, Actor by) {
        if (state != AgreementState.ACTIVE && state != AgreementState.DRAFT) {
            throw new IllegalArgumentException("An import is active or a draft, not " + state);
        }
        return committer.submit(agreements, AgreementImports.Work.of(file, state, by));
    }

    /** Imports a member; systems that its file no longer names become unknown. True when something changed. */
    public CompletableFuture<Boolean> importMember(MemberFile file, Actor by) {
        return committer.submit(members, MemberImports.Work.of(file, by));
    }

    /** Imports a group of members and what each of them may call. True when something changed. */
    public CompletableFuture<Boolean> importGroup(GroupFile file, Actor by) {
        return committer.submit(groups, GroupImports.Work.of(file, by));
    }

    /** Imports who may act for whom. True when something changed. */
    public CompletableFuture<Boolean> importDelegation(DelegationFile file, Actor by) {
        return committer.submit(delegations, DelegationImports.Work.of(file, by));
    }

    /** @param why the reason, 1 to 500 characters; the log has its hash only */
    public CompletableFuture<Changed> change(Change change, Actor by, String why) {
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A change needs a reason of 1 to " + LONGEST_REASON + " characters");
        }
        return committer.submit(changes, new Changes.Work(change, by, why));
    }
}
