package id.simpul.sandbox.dukcapil;

/**
 * Which time of the service is simulated. The names of methods and the regional path are no part of it: they differ
 * from institution to institution, and {@link Institution} says them.
 */
public enum Profile {
    /** Since about 2022: errors with RESPONSE_CODE, what is left of the quota, every value a text. */
    CURRENT,
    /**
     * Until about 2022: errors with a text alone and in the older words, no quotaLimiter, numbers as JSON numbers, and
     * dates understood in all forms that clients of those years sent.
     */
    LEGACY
}
