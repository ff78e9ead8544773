package id.simpul.routes.workbench;

import java.util.List;

/**
 * One reason why a case of a package fails.
 *
 * @param code key of its words
 * @param details names of steps and keys, and values whose personal part is masked
 */
public record Flaw(Code code, List<String> details) {

    /** What can be wrong. */
    public enum Code {
        /** The package cannot be read or its route not begun: reason. */
        PACKAGE("package"),
        /** The case file cannot be read: reason. */
        FILE("file"),
        /** A step has called and the file does not say what its partner gives: step. */
        UNSCRIPTED("unscripted"),
        /** What the file has a partner give is not what that partner can give: step, reason. */
        PARTNER_ANSWER("partner-answer"),
        /** The file says what a partner gives at a step that did not call: step. */
        UNUSED_PARTNER("unused-partner"),
        /** An event came when nothing more was waited for: event. */
        UNUSED_EVENT("unused-event"),
        /** The door would refuse an event: event, reason. */
        EVENT("event"),
        /** It should end with a problem and did not, or with another: wanted, what came. */
        PROBLEM("problem"),
        /** It answers something else: where, wanted, what came. */
        BODY("body"),
        /** The case moved in another way: wanted, what came. */
        STATES("states"),
        /** Other effects were made: wanted, what came. */
        EFFECTS("effects"),
        /** It still waits, or for something else: wanted, what came. */
        HELD("held"),
        /** The case does not come to an end: turns. */
        ENDLESS("endless");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public Flaw {
        details = List.copyOf(details);
    }

    static Flaw of(Code code, String... details) {
        return new Flaw(code, List.of(details));
    }
}
