package id.simpul.cases;

/** In which part somebody moves a case. */
public enum CaseActor {
    /** The applicant, through the system that submitted the case. */
    APPLICANT("pemohon"),
    /** The member that owns the service and decides. */
    OWNER("opd"),
    /** The bus: the route of the service. */
    BUS("simpul"),
    /** The operator on duty. */
    OPERATOR("operator");

    private final String key;

    CaseActor(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
