package id.simpul.agreements.register;

import id.simpul.agreements.Member;

/** A member as it stands in the register. Its systems are those that its file names now. */
public record RegisteredMember(Member member, boolean isBlocked) {

    /** Whether it may read the evidence of all members. A blocked member may nothing. */
    public boolean isAuditor() {
        return !isBlocked && member.roles().contains("auditor");
    }
}
