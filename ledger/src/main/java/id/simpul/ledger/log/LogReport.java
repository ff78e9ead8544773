package id.simpul.ledger.log;

import java.util.List;
import java.util.Optional;

/**
 * What the verification of a whole log found.
 *
 * @param entries entries read
 * @param confirmed how many entries, from the first on, stand as a signed checkpoint says they stood
 * @param tiles stored tiles compared
 * @param checkpoints checkpoints read
 * @param faults all faults, in the order of their places; {@code moreFaults} counts those that did not fit
 * @param newest the newest signed note that the log agrees with, stored or seen earlier
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record LogReport(
        long entries,
        long confirmed,
        long tiles,
        long checkpoints,
        List<LogFault> faults,
        long moreFaults,
        Optional<String> newest) {

    public LogReport {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
