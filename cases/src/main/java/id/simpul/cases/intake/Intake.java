package id.simpul.cases.intake;

/** What became of a submission. */
sealed interface Intake {

    /** It is a case, now or since the key came first. */
    record Accepted(Receipt receipt) implements Intake {}

    /** The key came with another body before. */
    record KeyReused() implements Intake {}

    /** It names an attachment that its system does not have, or not whole, or that another case has. */
    record AttachmentMissing() implements Intake {}
}
