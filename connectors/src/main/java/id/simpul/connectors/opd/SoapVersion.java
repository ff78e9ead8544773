package id.simpul.connectors.opd;

/** The two versions of SOAP. They differ in the namespace, and in where the action stands. */
public enum SoapVersion {
    V1_1("1.1", "http://schemas.xmlsoap.org/soap/envelope/"),
    V1_2("1.2", "http://www.w3.org/2003/05/soap-envelope");

    private final String text;
    private final String namespace;

    SoapVersion(String text, String namespace) {
        this.text = text;
        this.namespace = namespace;
    }

    /** Of envelope, body and fault. */
    String namespace() {
        return namespace;
    }

    /** @throws IllegalArgumentException for any other text */
    static SoapVersion parse(String text) {
        for (SoapVersion version : values()) {
            if (version.text.equals(text)) {
                return version;
            }
        }
        throw new IllegalArgumentException("1.1 or 1.2");
    }
}
