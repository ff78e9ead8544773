package id.simpul.sandbox.disnaker;

import id.simpul.sandbox.TlsIdentity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a simulated siapkerja is started with.
 *
 * @param port of the service; 0 takes a free one
 * @param controlPort of the control, always another one
 * @param apiKey what callers show
 * @param folder for the journal of effects
 * @param callback how the bus is told of decisions; absent: it asks
 * @param decideAfter the time after which the officer lets a card be issued by themselves
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record DisnakerSettings(
        TlsIdentity identity,
        int port,
        int controlPort,
        String apiKey,
        Path folder,
        Optional<Callback> callback,
        Optional<Duration> decideAfter,
        Clock clock) {

    @Override
    public String toString() {
        return "DisnakerSettings[masked]";
    }
}
