package id.simpul.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number that people see: eleven random characters of Crockford's base 32 and a check character, in groups of four,
 * {@code 7K2Q-9XMD-4TRC}. It tells nothing of the case and cannot be guessed. The check, in the field of 32 elements, finds
 * every wrong character and every pair that changed places, so a slip of the pen is told before anything is looked up.
 */
public record CaseNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 11;
    private static final int GROUP = 4;
    /** x^5 + x^2 + 1, which is primitive over two elements. */
    private static final int FIELD = 0b100101;

    public CaseNumber {
        if (!isRight(value)) {
            throw new IllegalArgumentException(
                    "A case number is of the form 7K2Q-9XMD-4TRC and its last character fits");
        }
    }

    static CaseNumber next(RandomGenerator random) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            plain.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CaseNumber(grouped(plain.append(check(plain)).toString()));
    }

    /** As people type it: small letters, spaces or nothing between the groups, O for 0 and I or L for 1. Empty when wrong. */
    public static Optional<CaseNumber> read(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[ .-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        String number = plain.length() == RANDOM + 1 ? grouped(plain) : "";
        return isRight(number) ? Optional.of(new CaseNumber(number)) : Optional.empty();
    }

    private static boolean isRight(String value) {
        String plain = value.replace("-", "");
        return plain.length() == RANDOM + 1
                && value.equals(grouped(plain))
                && plain.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && plain.charAt(RANDOM) == check(plain.substring(0, RANDOM));
    }

    /** Each character is weighted with another power of x. */
    private static char check(CharSequence plain) {
        int sum = 0;
        for (int i = 0; i < plain.length(); i++) {
            sum = times(sum ^ ALPHABET.indexOf(plain.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int times(int element) {
        int shifted = element << 1;
        return shifted >= ALPHABET.length() ? shifted ^ FIELD : shifted;
    }

    private static String grouped(String plain) {
        return plain.substring(0, GROUP) + "-" + plain.substring(GROUP, 2 * GROUP) + "-" + plain.substring(2 * GROUP);
    }

    @Override
    public String toString() {
        return value;
    }
}
