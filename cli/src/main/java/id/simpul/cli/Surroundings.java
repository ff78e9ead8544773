package id.simpul.cli;

import java.security.SecureRandom;
import java.time.Clock;

/** What every command works with; made once in {@code main}. */
record Surroundings(Words words, HomeOption home, Program program, Clock clock, SecureRandom random) {

    Development development() {
        return new Development(clock, random);
    }
}
