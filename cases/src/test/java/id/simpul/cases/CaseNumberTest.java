package id.simpul.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(7);

    @Test
    void readsWhatPeopleTypeIntoTheSameNumber() {
        CaseNumber number = CaseNumber.next(random);
        String typed =
                number.value().toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');

        assertThat(CaseNumber.read(typed)).contains(number);
        assertThat(CaseNumber.read("  " + number.value())).contains(number);
    }

    @Test
    void findsEveryWrongCharacter() {
        String number = CaseNumber.next(random).value();

        for (int place = 0; place < number.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (number.charAt(place) != '-' && number.charAt(place) != other) {
                    String wrong = number.substring(0, place) + other + number.substring(place + 1);
                    assertThat(CaseNumber.read(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void findsEveryPairOfCharactersThatChangedPlaces() {
        for (int round = 0; round < 50; round++) {
            String plain = CaseNumber.next(random).value().replace("-", "");
            for (int first = 0; first < plain.length(); first++) {
                for (int second = first + 1; second < plain.length(); second++) {
                    if (plain.charAt(first) != plain.charAt(second)) {
                        char[] swapped = plain.toCharArray();
                        swapped[first] = plain.charAt(second);
                        swapped[second] = plain.charAt(first);
                        assertThat(CaseNumber.read(new String(swapped))).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void isAnotherOneEachTime() {
        Set<CaseNumber> numbers = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            numbers.add(CaseNumber.next(random));
        }

        assertThat(numbers).hasSize(1000);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThat(CaseNumber.read("")).isEmpty();
        assertThat(CaseNumber.read("3509310205029001")).isEmpty();
        assertThat(CaseNumber.read("x".repeat(1000))).isEmpty();
        assertThatThrownBy(() -> new CaseNumber("7K2Q9XMD4TRC")).isInstanceOf(IllegalArgumentException.class);
    }
}
