package id.simpul.sandbox.dinsos;

import id.simpul.sandbox.TlsIdentity;
import java.nio.file.Path;

/**
 * What a simulated simbansos is started with.
 *
 * @param port of the service; 0 takes a free one
 * @param controlPort of the control, always another one
 * @param user what callers show, with the password
 * @param folder for the journal of effects
 */
public record SimbansosSettings(
        TlsIdentity identity, int port, int controlPort, String user, String password, Path folder) {

    @Override
    public String toString() {
        return "SimbansosSettings[masked]";
    }
}
