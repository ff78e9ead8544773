package id.simpul.cli.workbench;

import id.simpul.cli.console.Words;
import id.simpul.routes.workbench.Flaw;

/** What is wrong with a case, in the language of the person at the keyboard. */
final class FlawWords {

    private final Words words;

    FlawWords(Words words) {
        this.words = words;
    }

    String say(Flaw flaw) {
        return words.say("flaw." + flaw.code().key(), flaw.details().toArray());
    }
}
