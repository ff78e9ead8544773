package id.simpul.agreements;

import id.simpul.core.MemberId;
import java.util.regex.Pattern;

/** One member, {@code 3509.dinsos}, or all whose ids begin so, {@code 3509.kecamatan-*}: also those that join later. */
public record MemberPattern(String value) {

    private static final Pattern FORM =
            Pattern.compile("\\d{2}(\\d{2})?\\.([a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?|[a-z0-9][a-z0-9-]{0,38}-\\*)");
    private static final String REST = "*";

    public MemberPattern {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Members are 3509.dinsos or 3509.kecamatan-*");
        }
    }

    public boolean matches(MemberId member) {
        return value.endsWith(REST)
                ? member.value().startsWith(value.substring(0, value.length() - REST.length()))
                : member.value().equals(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
