package id.simpul.sandbox.dukcapil;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be different about an institution while the sandbox runs; null leaves it as it is. */
public record InstitutionChange(
        @Nullable Boolean userActive,
        @Nullable Boolean institutionActive,
        @Nullable String password,
        @Nullable String ip,
        @Nullable Integer dailyQuota,
        @Nullable Set<String> elements) {

    /** No change; the other methods add to it. */
    public static InstitutionChange none() {
        return new InstitutionChange(null, null, null, null, null, null);
    }

    public InstitutionChange userInactive() {
        return new InstitutionChange(false, institutionActive, password, ip, dailyQuota, elements);
    }

    public InstitutionChange institutionInactive() {
        return new InstitutionChange(userActive, false, password, ip, dailyQuota, elements);
    }

    public InstitutionChange password(String wanted) {
        return new InstitutionChange(userActive, institutionActive, wanted, ip, dailyQuota, elements);
    }

    public InstitutionChange ip(String wanted) {
        return new InstitutionChange(userActive, institutionActive, password, wanted, dailyQuota, elements);
    }

    public InstitutionChange dailyQuota(int wanted) {
        return new InstitutionChange(userActive, institutionActive, password, ip, wanted, elements);
    }

    public InstitutionChange elements(Set<String> wanted) {
        return new InstitutionChange(userActive, institutionActive, password, ip, dailyQuota, wanted);
    }

    Institution of(Institution before) {
        return new Institution(
                before.id(),
                before.user(),
                or(password, before.password()),
                or(ip, before.ip()),
                or(userActive, before.userActive()),
                or(institutionActive, before.institutionActive()),
                before.methods(),
                or(elements, before.elements()),
                or(dailyQuota, before.dailyQuota()),
                before.profile(),
                before.region());
    }

    private static <T> T or(@Nullable T wanted, T otherwise) {
        return wanted == null ? otherwise : wanted;
    }

    @Override
    public String toString() {
        return "InstitutionChange[masked]";
    }
}
