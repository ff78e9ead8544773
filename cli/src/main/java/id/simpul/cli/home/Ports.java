package id.simpul.cli.home;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The TCP ports of an installation. Those chosen at a start are remembered for the commands after it. */
public record Ports(
        int edge,
        int management,
        int postgres,
        int sandbox,
        int sandboxControl,
        int siapkerja,
        int siapkerjaControl,
        int bpjs,
        int bpjsControl,
        int simbansos,
        int simbansosControl,
        int sismiop,
        int sismiopControl) {

    public static final Ports USUAL =
            new Ports(8443, 8081, 5439, 9443, 9444, 9445, 9446, 9449, 9450, 9447, 9448, 9451, 9452);

    private static final int COUNT = 13;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The ports of the last start in this home, or the usual ones. */
    public static Ports remembered(Home home) throws IOException {
        Path file = file(home);
        try {
            return Files.exists(file)
                    ? JSON.readValue(file.toFile(), Ports.class).completed()
                    : USUAL;
        } catch (JacksonException torn) {
            return USUAL;
        }
    }

    /** Ports that are free now; somebody may take one before we do. */
    public static Ports free() throws IOException {
        return of(FreePorts.find(COUNT));
    }

    /** The same parts, with another bus. */
    public Ports ofBus(int otherEdge, int otherManagement) {
        return new Ports(
                otherEdge,
                otherManagement,
                postgres,
                sandbox,
                sandboxControl,
                siapkerja,
                siapkerjaControl,
                bpjs,
                bpjsControl,
                simbansos,
                simbansosControl,
                sismiop,
                sismiopControl);
    }

    private static Ports of(List<Integer> ports) {
        return new Ports(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                ports.get(6),
                ports.get(7),
                ports.get(8),
                ports.get(9),
                ports.get(10),
                ports.get(11),
                ports.get(12));
    }

    public void remember(Home home) throws IOException {
        Path fresh = home.run().resolve("ports.json.new");
        JSON.writeValue(fresh.toFile(), this);
        Files.move(fresh, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An older installation has remembered no ports for what came later. */
    private Ports completed() {
        return new Ports(
                edge,
                management,
                postgres,
                sandbox,
                sandboxControl,
                known(siapkerja, USUAL.siapkerja),
                known(siapkerjaControl, USUAL.siapkerjaControl),
                known(bpjs, USUAL.bpjs),
                known(bpjsControl, USUAL.bpjsControl),
                known(simbansos, USUAL.simbansos),
                known(simbansosControl, USUAL.simbansosControl),
                known(sismiop, USUAL.sismiop),
                known(sismiopControl, USUAL.sismiopControl));
    }

    private static int known(int remembered, int usual) {
        return remembered == 0 ? usual : remembered;
    }

    private static Path file(Home home) {
        return home.run().resolve("ports.json");
    }
}
