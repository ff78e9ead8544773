package id.simpul.agreements.files;

import org.yaml.snakeyaml.error.Mark;

/** A place in a text; both numbers count from 1. */
public record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place after the text. */
    static Place after(String text) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        return new Place(line, text.length() - text.lastIndexOf('\n'));
    }
}
