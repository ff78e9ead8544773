package id.simpul.cli.console;

import java.io.PrintWriter;

/** Tells the person who waits what happens. */
public interface Progress {

    /** @param code key in the message bundles without its prefix {@code progress.} */
    void tell(String code, Object... arguments);

    /** A line each, with the seconds since the beginning. */
    static Progress printing(PrintWriter out, Words words) {
        long began = System.nanoTime();
        return (code, arguments) -> {
            long seconds = (System.nanoTime() - began) / 1_000_000_000;
            out.printf("[%3d s] %s%n", seconds, words.say("progress." + code, arguments));
            out.flush();
        };
    }

    static Progress silent() {
        return (code, arguments) -> {};
    }
}
