package id.simpul.sandbox.dinsos;

/**
 * Somebody who was proposed for aid, as one line of the journal. It names nobody.
 *
 * @param urut its place, from 1
 * @param sidik fingerprint of the request, so that a key is not used for two
 */
record Candidate(long urut, String kunci, String nomor, String sidik) {}
