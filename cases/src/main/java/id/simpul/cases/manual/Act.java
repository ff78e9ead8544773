package id.simpul.cases.manual;

import id.simpul.cases.run.Signals;
import id.simpul.core.SystemId;
import id.simpul.ledger.Sealed;
import id.simpul.ledger.SealedOfficer;

/** What an officer does with a task, with all that is computed before the transaction. */
sealed interface Act {

    /** As it was read before. What is done by its taker is done only while that very taking stands. */
    TaskView task();

    /** The system by which the officer does it. */
    SystemId system();

    record Take(TaskView task, SystemId system, SealedOfficer officer) implements Act {}

    record Show(TaskView task, SystemId system) implements Act {}

    /** @param note what the officer wrote, for the vault */
    record HandBack(TaskView task, SystemId system, String reason, Sealed note) implements Act {}

    /** @param body canonical JSON; personal data */
    record Answer(TaskView task, SystemId system, byte[] body, String fingerprint, Signals.Prepared signal)
            implements Act {

        @Override
        public String toString() {
            return "Answer[" + task.id() + "]";
        }
    }
}
