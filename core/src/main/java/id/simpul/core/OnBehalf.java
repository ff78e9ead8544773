package id.simpul.core;

/**
 * For whom something was asked, and what lets the asker do so.
 *
 * @param represented the member in whose name it was asked
 * @param delegation id of the delegation that was read when it was accepted
 */
public record OnBehalf(MemberId represented, String delegation) {}
