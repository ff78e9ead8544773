package id.simpul.sandbox.bpjs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked lately, without whom it was about. */
public final class BpjsCalls {

    private static final int KEPT = 1000;

    /**
     * One call.
     *
     * @param operation the path with names for the numbers in it
     * @param answer the code that was answered, or the fault that struck
     */
    public record Call(String operation, String timestamp, String signature, String answer) {}

    private final Deque<Call> calls = new ArrayDeque<>();
    private long count;

    synchronized void add(Call call) {
        count++;
        calls.addLast(call);
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
    }

    public synchronized long count() {
        return count;
    }

    /** The newest last. */
    public synchronized List<Call> newest() {
        return List.copyOf(calls);
    }
}
