package id.simpul.bus.edge.dropin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.agreements.dropin.DropInCredential.WireAge;
import id.simpul.core.ProblemCode;
import java.util.List;
import java.util.OptionalInt;

/**
 * Dukcapil's own refusals: texts, newer and older, and codes as clients know them. Codes below 11 are known to nobody, so
 * they are assumptions; scripts treat every code but 08 and 11 to 15 as "try again".
 */
public enum WireRefusal {
    EMPTY_CREDENTIALS("01", "User, password dan IP tidak boleh kosong"),
    LOGIN("02", "Login Gagal", "Login gagal"),
    USER_INACTIVE("03", "User ID Tidak Aktif"),
    INSTITUTION_INACTIVE("04", "Instansi Tidak Aktif"),
    ADDRESS("05", "IP Tidak Sesuai", "IP Address Tidak Sesuai"),
    PARAMETERS("06", "Parameter Tidak Lengkap / Tidak Valid"),
    QUOTA("07", "Kuota Akses Hari ini telah Habis", "Kuota akses hari ini telah habis"),
    DECEASED("11", "Data Ditemukan, Meninggal Dunia"),
    DUPLICATE("12", "Data Ditemukan, Data Ganda"),
    NOT_FOUND("13", "Data Tidak Ditemukan, NIK tidak terdapat di database Kependudukan", "Data tidak ditemukan"),
    INACTIVE("14", "Data Ditemukan, Status Non Aktif silahkan hubungi Dinas Dukcapil"),
    NIK_FORMAT("15", "Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil"),
    /** What is no HTTP request of the service at all; the HTTP status says so too. */
    UNREADABLE("06", "Parameter Tidak Lengkap / Tidak Valid"),
    /** Nobody's refusal but a failure; Dukcapil itself has no words for it. The HTTP status says so too. */
    FAILURE("99", "Layanan sedang terganggu, silakan coba lagi");

    private final String code;
    private final String text;
    private final String olderText;

    WireRefusal(String code, String text) {
        this(code, text, text);
    }

    WireRefusal(String code, String text, String olderText) {
        this.code = code;
        this.text = text;
        this.olderText = olderText;
    }

    /** Whether HTTP tells it as well; all else is told with status 200, as Dukcapil does. */
    public boolean isToldByStatus() {
        return this == UNREADABLE || this == FAILURE;
    }

    public byte[] page(WireAge age) {
        ObjectNode record = WirePage.record();
        if (age == WireAge.CURRENT) {
            record.put("RESPONSE_CODE", code).put("RESPON", text);
        } else {
            record.put("RESPON", olderText);
        }
        boolean isCounted = this == QUOTA && age == WireAge.CURRENT;
        return WirePage.of(List.of(record), isCounted ? OptionalInt.of(0) : OptionalInt.empty());
    }

    /** Every problem of the bus in Dukcapil's words. A new problem does not compile until it has some. */
    public static WireRefusal of(ProblemCode problem) {
        return switch (problem) {
            case LOGIN_MISSING -> EMPTY_CREDENTIALS;
            case LOGIN_REFUSED,
                    CERTIFICATE_MISSING,
                    CERTIFICATE_EXPIRED,
                    CERTIFICATE_REVOKED,
                    TOKEN_INVALID,
                    TOKEN_EXPIRED -> LOGIN;
            case MEMBER_UNKNOWN, ACCESS_DENIED -> USER_INACTIVE;
            case MEMBER_BLOCKED,
                    AGREEMENT_NONE,
                    AGREEMENT_NOT_ACTIVE,
                    AGREEMENT_NOT_YET_VALID,
                    AGREEMENT_EXPIRED,
                    PARTNER_ACCOUNT_INACTIVE,
                    ANSWER_WITHHELD -> INSTITUTION_INACTIVE;
            case NETWORK_NOT_AGREED -> ADDRESS;
            case REQUEST_INVALID,
                    ELEMENT_UNKNOWN,
                    OFFICER_MISSING,
                    OFFICER_INVALID,
                    USE_MISSING,
                    SIGNATURE_INVALID,
                    USE_NOT_AGREED,
                    MODE_NOT_AGREED,
                    ELEMENT_NOT_AGREED,
                    ELEMENT_PROTECTED -> PARAMETERS;
            case QUOTA_EXHAUSTED, PARTNER_QUOTA_EXHAUSTED -> QUOTA;
            case SUBJECT_DECEASED -> DECEASED;
            case SUBJECT_DUPLICATE -> DUPLICATE;
            case NIK_NOT_FOUND -> NOT_FOUND;
            case SUBJECT_INACTIVE -> INACTIVE;
            case NIK_FORMAT, NIK_REFUSED_BY_PARTNER -> NIK_FORMAT;
            case REQUEST_NOT_JSON,
                    REQUEST_MALFORMED,
                    REQUEST_TOO_LARGE,
                    REQUEST_INCOMPLETE,
                    METHOD_NOT_ALLOWED,
                    PATH_UNKNOWN,
                    SERVICE_UNKNOWN -> UNREADABLE;
            // The bus or the partner failed, or a problem of other doors that none of these can have.
            case EMERGENCY_BLOCKED,
                    DELEGATION_MISSING,
                    PARTNER_SIGNATURE_REFUSED,
                    TOKEN_ISSUER_UNAVAILABLE,
                    OUTSIDE_DOOR,
                    PARTNER_UNREACHABLE,
                    PARTNER_TIMEOUT,
                    PARTNER_FAILED,
                    PARTNER_LOGIN_REFUSED,
                    PARTNER_ADDRESS_REFUSED,
                    PARTNER_REQUEST_REFUSED,
                    PARTNER_ANSWER_UNKNOWN,
                    PARTNER_WRONG_PERSON,
                    DEADLINE_PASSED,
                    OVERLOADED,
                    RECORD_UNAVAILABLE,
                    CLOCK_BEHIND,
                    DISK_FULL,
                    CONFIGURATION_MISSING,
                    MAPPING_FAILED,
                    INTERNAL,
                    EXCHANGE_UNKNOWN,
                    KEY_MISSING,
                    KEY_REUSED,
                    CASE_UNKNOWN,
                    MOVE_REFUSED,
                    TRACKING_LIMITED,
                    TASK_UNKNOWN,
                    TASK_TAKEN,
                    TASK_NOT_TAKEN,
                    TASK_ENDED,
                    COUNTER_UNKNOWN,
                    ATTACHMENT_UNKNOWN,
                    ATTACHMENT_OFFSET,
                    ATTACHMENT_CHECKSUM,
                    ATTACHMENT_TOO_LARGE,
                    ATTACHMENT_TYPE,
                    ATTACHMENT_USED,
                    ATTACHMENTS_FULL,
                    UPLOAD_VERSION,
                    UPLOAD_FORM -> FAILURE;
        };
    }
}
