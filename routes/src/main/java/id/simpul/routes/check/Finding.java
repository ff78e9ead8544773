package id.simpul.routes.check;

import id.simpul.agreements.files.Words;

/**
 * One thing for which a file is refused.
 *
 * @param file its path inside the package or the home
 * @param line counts from 1
 */
public record Finding(String file, int line, Rule rule, Words reason, Words fix) {

    /** The rule's stable key. */
    public String code() {
        return rule.key();
    }

    /** The same with a folder before its file. */
    public Finding in(String folder) {
        return new Finding(folder + file, line, rule, reason, fix);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + code() + ": " + reason.indonesian() + "; " + fix.indonesian() + " ("
                + reason.english() + "; " + fix.english() + ")";
    }
}
