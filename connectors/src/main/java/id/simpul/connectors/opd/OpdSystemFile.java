package id.simpul.connectors.opd;

import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.systemfile.LimitKeys;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFile;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.connectors.systemfile.SystemFileNode;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Reads the file of one OPD system. Strict: an unknown key is a fault, and all faults are told at once. */
public final class OpdSystemFile {

    /** Where the certificates are that a file names. */
    @FunctionalInterface
    public interface Trusts {

        /** @param named the key {@code trust} */
        PartnerTrust of(String named) throws IOException;
    }

    private static final SystemId NOBODY = new SystemId("00.x.x");
    private static final int USUAL_CALLS = 16;
    private static final int USUAL_LARGEST = 256 * 1024;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String END = ".yaml";

    private OpdSystemFile() {}

    /**
     * @param file named by the system: {@code 3509.disnaker.siapkerja.yaml}
     * @param home what relative paths in the file are relative to
     * @throws SystemFileInvalid with every fault
     */
    static OpdSystem read(Path file, Path home) throws IOException {
        String name = Objects.requireNonNull(file.getFileName(), "a file").toString();
        return read(
                name.substring(0, name.length() - END.length()),
                Files.readAllBytes(file),
                text -> PartnerTrust.load(home.resolve(text)));
    }

    /**
     * @param name of the system
     * @param file what stands in it
     * @throws SystemFileInvalid with every fault
     */
    public static OpdSystem read(String name, byte[] file, Trusts trusts) {
        return SystemFile.read(name + END, file, root -> system(root, name, trusts));
    }

    private static OpdSystem system(SystemFileNode root, String name, Trusts trusts) {
        String technology =
                root.required("technology", "rest, soap or jdbc", SettingText.matching("rest|soap|jdbc"), "rest");
        return new OpdSystem(
                root.required(
                        "system",
                        "the id that the file is named by, such as 3509.disnaker.siapkerja",
                        text -> new SystemId(SettingText.only(name).apply(text)),
                        NOBODY),
                root.required("trust", "a path of a PEM file", text -> trusted(text, trusts), PartnerTrust.none()),
                LimitKeys.timeouts(root),
                LimitKeys.breaker(root),
                LimitKeys.bulkhead(root, USUAL_CALLS),
                LimitKeys.hours(root),
                root.optional("largestAnswer", "bytes, up to 16 MiB", SettingText.number(1, LARGEST), USUAL_LARGEST),
                protocol(technology, root));
    }

    private static Protocol protocol(String technology, SystemFileNode root) {
        return switch (technology) {
            case "soap" -> SoapNode.read(root);
            case "jdbc" -> JdbcNode.read(root);
            default -> RestNode.read(root);
        };
    }

    private static PartnerTrust trusted(String text, Trusts trusts) {
        try {
            return trusts.of(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The key {@code operations}. */
    static <T> Map<String, T> operations(SystemFileNode root, BiFunction<String, SystemFileNode, T> read) {
        SystemFileNode node = root.child("operations");
        Map<String, T> operations = new LinkedHashMap<>();
        for (String name : node.keys()) {
            if (!name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
                node.fault(name, "is not a name of small letters, digits and '-'");
            }
            operations.put(name, read.apply(name, node.child(name)));
        }
        if (operations.isEmpty()) {
            root.fault("operations", "is missing: at least one operation");
        }
        return operations;
    }
}
