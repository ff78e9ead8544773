package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.TlsIdentity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What a simulated Dukcapil is started with.
 *
 * @param port of the service; 0 takes a free one
 * @param controlPort of the control, always another one
 * @param journal the file to which calls are appended
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SandboxSettings(
        TlsIdentity identity,
        List<Institution> institutions,
        int port,
        int controlPort,
        int residents,
        long seed,
        Optional<Path> journal,
        Quirks quirks,
        Clock clock) {

    private static final int MOST_RESIDENTS = 5_000_000;

    public SandboxSettings {
        institutions = List.copyOf(institutions);
        if (residents < 1 || residents > MOST_RESIDENTS) {
            throw new IllegalArgumentException("A population has 1 to " + MOST_RESIDENTS + " residents");
        }
    }

    /** Free ports, a population of 2,000 with seed 2026, no journal file, the current profile. */
    public static SandboxSettings of(TlsIdentity identity, List<Institution> institutions, Clock clock) {
        return new SandboxSettings(
                identity, institutions, 0, 0, 2_000, 2026, Optional.empty(), Quirks.current(), clock);
    }

    public SandboxSettings withPorts(int service, int control) {
        return new SandboxSettings(identity, institutions, service, control, residents, seed, journal, quirks, clock);
    }

    public SandboxSettings withPopulation(int size, long newSeed) {
        return new SandboxSettings(identity, institutions, port, controlPort, size, newSeed, journal, quirks, clock);
    }

    public SandboxSettings withJournal(Path file) {
        return new SandboxSettings(
                identity, institutions, port, controlPort, residents, seed, Optional.of(file), quirks, clock);
    }

    public SandboxSettings withQuirks(Quirks wanted) {
        return new SandboxSettings(identity, institutions, port, controlPort, residents, seed, journal, wanted, clock);
    }
}
