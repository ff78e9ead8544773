package id.simpul.connectors.bpjs;

import id.simpul.connectors.partner.UnusableAnswer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@code LZString.compressToEncodedURIComponent} (lz-string 1.5) has written. A few characters can stand for very
 * many, so the length of what comes out is bounded; the dictionary is never much larger than that.
 */
final class LzString {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";
    private static final int BITS_OF_A_LETTER = 6;
    private static final int NEW_SHORT = 0;
    private static final int NEW_LONG = 1;
    private static final int END = 2;
    private static final int FIRST_ENTRY = 3;

    private final String text;
    private final int most;
    private final List<String> dictionary = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int read;
    private int width = 3;

    private LzString(String text, int most) {
        this.text = text;
        this.most = most;
        for (int reserved = 0; reserved < FIRST_ENTRY; reserved++) {
            dictionary.add("");
        }
    }

    /**
     * @param most characters that may come out
     * @throws UnusableAnswer when it is no such text, or longer
     */
    static String decompress(String text, int most) throws UnusableAnswer {
        return new LzString(text.replace(' ', '+'), most).decompressed();
    }

    private String decompressed() throws UnusableAnswer {
        int first = bits(2);
        if (first == END) {
            return "";
        }
        String last = letter(first);
        add(last);
        append(last);
        while (true) {
            int code = bits(width);
            if (code == END) {
                return out.toString();
            }
            String entry = entry(code, last);
            append(entry);
            add(last + entry.charAt(0));
            last = entry;
        }
    }

    private String entry(int code, String last) throws UnusableAnswer {
        if (code == NEW_SHORT || code == NEW_LONG) {
            String letter = letter(code);
            add(letter);
            return letter;
        }
        if (code < dictionary.size()) {
            return dictionary.get(code);
        }
        if (code == dictionary.size()) {
            return last + last.charAt(0);
        }
        throw new UnusableAnswer("Not LZ-compressed: a code before its entry");
    }

    private String letter(int code) throws UnusableAnswer {
        return switch (code) {
            case NEW_SHORT -> String.valueOf((char) bits(Byte.SIZE));
            case NEW_LONG -> String.valueOf((char) bits(Character.SIZE));
            default -> throw new UnusableAnswer("Not LZ-compressed: begins with no letter");
        };
    }

    /** A code is as wide as the newest entry needs. */
    private void add(String entry) {
        dictionary.add(entry);
        if (dictionary.size() == 1 << width) {
            width++;
        }
    }

    private void append(String entry) throws UnusableAnswer {
        if (out.length() + entry.length() > most) {
            throw new UnusableAnswer("Longer than " + most + " characters when decompressed");
        }
        out.append(entry);
    }

    /** The least significant bit comes first, in letters whose most significant bit does. */
    private int bits(int count) throws UnusableAnswer {
        int value = 0;
        for (int bit = 0; bit < count; bit++) {
            value |= next() << bit;
        }
        return value;
    }

    private int next() throws UnusableAnswer {
        int at = read / BITS_OF_A_LETTER;
        if (at >= text.length()) {
            throw new UnusableAnswer("Not LZ-compressed: breaks off");
        }
        int letter = ALPHABET.indexOf(text.charAt(at));
        if (letter < 0) {
            throw new UnusableAnswer("Not LZ-compressed: a letter outside the alphabet");
        }
        int shift = BITS_OF_A_LETTER - 1 - read % BITS_OF_A_LETTER;
        read++;
        return (letter >> shift) & 1;
    }
}
