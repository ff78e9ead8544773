package id.simpul.bus.production;

/** What a production start refuses. The words are in {@code production_id.properties} and {@code production_en.properties}. */
enum FaultCode {
    SETTING_MISSING("setting-missing"),
    CERTIFICATE_UNREADABLE("certificate-unreadable"),
    CERTIFICATE_OF_DEVELOPMENT("certificate-of-development"),
    CERTIFICATE_NOT_VALID("certificate-not-valid"),
    PARTNER_FILE_INVALID("partner-file-invalid"),
    PARTNER_IS_SANDBOX("partner-is-sandbox"),
    PARTNER_IS_THIS_MACHINE("partner-is-this-machine"),
    KEY_MISSING("key-missing"),
    FILE_OPEN_TO_OTHERS("file-open-to-others"),
    FILE_OF_ANOTHER_OWNER("file-of-another-owner"),
    SECRET_MISSING("secret-missing"),
    SECRET_NOT_RANDOM("secret-not-random"),
    DATABASE_URL_UNREADABLE("database-url-unreadable"),
    DATABASE_WITHOUT_TLS("database-without-tls"),
    DATABASE_ONE_ROLE("database-one-role"),
    BROKER_WITHOUT_TLS("broker-without-tls"),
    BACKUP_NOT_SET("backup-not-set"),
    BACKUP_OLD("backup-old"),
    CONTROL_PORT("control-port"),
    MANAGEMENT_OPEN("management-open"),
    MANAGEMENT_ON_EDGE("management-on-edge"),
    MANAGEMENT_TELLS_TOO_MUCH("management-tells-too-much"),
    TLS_WEAK("tls-weak"),
    TLS_WEAKENED("tls-weakened");

    private final String key;

    FaultCode(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
