package id.simpul.routes;

/**
 * What an address {@code manual:<member>/<task>} names, or {@code manual:<task>} where the application names the member.
 *
 * @param member short name; empty where the application names it
 * @param task {@code <task>.schema.json} of the service package says what an answer is
 */
public record ManualStep(String member, String task) {

    /** The scheme in endpoint URIs. */
    public static final String SCHEME = "manual";

    private static final String NAME = "[a-z][a-z0-9-]{0,40}";
    private static final String OF_THE_SERVICE = "request|response";

    public ManualStep {
        if (!task.matches(NAME) || task.matches(OF_THE_SERVICE) || !(member.isEmpty() || member.matches(NAME))) {
            throw new IllegalArgumentException(
                    "manual: wants a member and a task, such as manual:dpmptsp/periksa-paspor, or a task and memberFrom");
        }
    }

    /** @param path what stands behind the scheme, without parameters */
    public static ManualStep of(String path) {
        String plain = path.startsWith("//") ? path.substring(2) : path;
        int slash = plain.indexOf('/');
        return slash < 0
                ? new ManualStep("", plain)
                : new ManualStep(plain.substring(0, slash), plain.substring(slash + 1));
    }
}
