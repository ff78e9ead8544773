package id.simpul.bus.production;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The keys of vault and subject index, the passwords of the database and the tokens of decisions must be there; keys must look like chance. */
final class VaultKeyCheck implements Check {

    private static final List<String> KEYS = List.of("vault-key-1", "subject-key-1");
    private static final List<String> PASSWORDS =
            List.of("database-owner.password", "database-bus.password", "management.token", "cases.token");
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    /** Of 32 random bytes about 30 differ from one another; 16 or fewer do not happen. */
    private static final int DIFFERENT_BYTES = 16;

    @Override
    public List<Fault> look(Judged start) {
        List<Fault> faults = new ArrayList<>();
        for (String key : KEYS) {
            judgeKey(start.secrets().resolve(key), start, faults);
        }
        for (String password : PASSWORDS) {
            Path file = start.secrets().resolve(password);
            if (!Files.isRegularFile(file)) {
                faults.add(Fault.of(FaultCode.SECRET_MISSING, start.name(file)));
            }
        }
        return faults;
    }

    private static void judgeKey(Path file, Judged start, List<Fault> faults) {
        try {
            String key = Files.readString(file, StandardCharsets.US_ASCII).trim();
            if (!FORM.matcher(key).matches() || differentBytes(key) <= DIFFERENT_BYTES) {
                faults.add(Fault.of(FaultCode.SECRET_NOT_RANDOM, start.name(file)));
            }
        } catch (IOException missing) {
            faults.add(Fault.of(FaultCode.SECRET_MISSING, start.name(file)));
        }
    }

    private static long differentBytes(String key) {
        return Pattern.compile("(?<=\\G..)").splitAsStream(key).distinct().count();
    }
}
