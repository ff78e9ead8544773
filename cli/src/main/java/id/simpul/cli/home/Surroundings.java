package id.simpul.cli.home;

import id.simpul.cli.console.Words;
import java.security.SecureRandom;
import java.time.Clock;

/** What every command works with; made once in {@code main}. */
public record Surroundings(Words words, HomeOption home, Program program, Clock clock, SecureRandom random) {

    public Development development() {
        return new Development(clock, random);
    }
}
