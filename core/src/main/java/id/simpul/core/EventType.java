package id.simpul.core;

/** The kinds of entry in the log. A kind is never renamed or reused. */
public enum EventType {
    /** A call was let through and its quota unit reserved. */
    ADMITTED("admitted"),
    /** A call, or the whole exchange, was refused. */
    REFUSED("refused"),
    /** An admitted call ended; its quota unit is spent or given back. */
    SETTLED("settled"),
    /** The answer was released to the caller. */
    RELEASED("released"),
    /** An answer was held back because the right to it ended on the way. */
    WITHHELD("withheld"),
    /** A version of an agreement was imported. */
    AGREEMENT_IMPORTED("agreement-imported"),
    /** The state of an agreement, member or certificate changed. */
    STATE_CHANGED("state-changed"),
    /** A case was accepted: from here on it is not lost. */
    CASE_ACCEPTED("case-accepted"),
    /** A case moved from one state to another. */
    CASE_MOVED("case-moved"),
    /** A call that changes something at a partner is about to be made for a case. */
    EFFECT_STARTED("effect-started"),
    /** Such a call is known to have arrived. */
    EFFECT_DONE("effect-done"),
    /** Something came in for a case: a decision, a correction, a cancellation. */
    CASE_SIGNALLED("case-signalled"),
    /** A person decided what becomes of parked work. */
    PARKED_DECIDED("parked-decided"),
    /** What a case held of personal data was erased. */
    CASE_ERASED("case-erased"),
    /** A case waits for what an officer does at a counter. */
    TASK_OPENED("task-opened"),
    /** An officer took such a task, and what it shows of the application was handed out. */
    TASK_TAKEN("task-taken"),
    /** The same was handed out to that officer once more. */
    TASK_SHOWN("task-shown"),
    /** The officer answered; the case goes on. */
    TASK_ANSWERED("task-answered"),
    /** The officer handed the task back, for somebody else to take. */
    TASK_RETURNED("task-returned"),
    /** The clock of a case was stopped, let go on, or begun anew, beside the moves of the case. */
    CASE_CLOCK("case-clock");

    private final String key;

    EventType(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
