package id.simpul.cases.manual;

/** Where a task stands. */
public enum TaskState {
    /** Anybody at the counter can take it; also when its taker forgot it. */
    OPEN("open"),
    /** One officer has it, for a time. */
    TAKEN("taken"),
    /** Answered; the case goes on. */
    ANSWERED("answered"),
    /** Its time is over, or its case has ended. */
    CLOSED("closed");

    private final String key;

    TaskState(String key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException for a key that no version of the program has written */
    static TaskState ofKey(String key) {
        for (TaskState state : values()) {
            if (state.key.equals(key)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No state of a task has the key " + key);
    }

    String key() {
        return key;
    }
}
