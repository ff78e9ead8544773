package id.simpul.cases;

import java.util.random.RandomGenerator;

/** Makes numbers for new cases. */
public final class CaseNumbers {

    private final RandomGenerator random;

    public CaseNumbers(RandomGenerator random) {
        this.random = random;
    }

    public CaseNumber next() {
        return CaseNumber.next(random);
    }
}
