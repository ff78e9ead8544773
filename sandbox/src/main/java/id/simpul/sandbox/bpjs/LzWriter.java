package id.simpul.sandbox.bpjs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes as {@code LZString.compressToEncodedURIComponent} (lz-string 1.5) does. */
public final class LzWriter {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";
    private static final int BITS_OF_A_LETTER = 6;
    private static final int SHORT_LETTERS = 256;
    private static final int END = 2;

    private final Map<String, Integer> dictionary = new HashMap<>();
    private final Set<String> unwritten = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private int size = 3;
    private int width = 2;
    private int enlargeIn = 2;
    private int letter;
    private int filled;

    private LzWriter() {}

    public static String compress(String text) {
        return new LzWriter().compressed(text);
    }

    private String compressed(String text) {
        String known = "";
        for (int i = 0; i < text.length(); i++) {
            String next = text.substring(i, i + 1);
            if (!dictionary.containsKey(next)) {
                dictionary.put(next, size++);
                unwritten.add(next);
            }
            if (dictionary.containsKey(known + next)) {
                known += next;
            } else {
                write(known);
                dictionary.put(known + next, size++);
                known = next;
            }
        }
        if (!known.isEmpty()) {
            write(known);
        }
        bits(END, width);
        finish();
        return out.toString();
    }

    private void write(String known) {
        if (unwritten.remove(known)) {
            int code = known.charAt(0);
            boolean isShort = code < SHORT_LETTERS;
            bits(isShort ? 0 : 1, width);
            bits(code, isShort ? Byte.SIZE : Character.SIZE);
            count();
        } else {
            bits(dictionary.getOrDefault(known, 0), width);
        }
        count();
    }

    private void count() {
        if (--enlargeIn == 0) {
            enlargeIn = 1 << width;
            width++;
        }
    }

    private void bits(int value, int count) {
        for (int bit = 0; bit < count; bit++) {
            letter = (letter << 1) | ((value >> bit) & 1);
            if (++filled == BITS_OF_A_LETTER) {
                out.append(ALPHABET.charAt(letter));
                letter = 0;
                filled = 0;
            }
        }
    }

    /** The last letter is written also when nothing is in it. */
    private void finish() {
        out.append(ALPHABET.charAt(letter << (BITS_OF_A_LETTER - filled)));
    }
}
