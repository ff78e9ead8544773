package id.simpul.sandbox.disnaker;

import id.simpul.sandbox.disnaker.Entry.Kind;
import id.simpul.sandbox.web.JsonLines;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The applications, and every effect in its order. What it says has happened is on disk. */
public final class Register implements AutoCloseable {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final JsonLines<Entry> journal;
    private final Clock clock;
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final List<Entry> effects = new ArrayList<>();
    private long last;

    /** What a request with a key led to. */
    enum Outcome {
        DONE,
        /** The same request came before; nothing was done now. */
        REPEATED,
        /** The key was used for another request. */
        KEY_TAKEN,
        UNKNOWN,
        /** The application does not stand where this is possible. */
        NOT_NOW
    }

    record Result(Outcome outcome, Optional<Application> application) {}

    Register(JsonLines<Entry> journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        journal.read().forEach(this::apply);
    }

    synchronized Result register(String key, String nomor, String fingerprint) {
        return before(key, fingerprint).orElseGet(() -> {
            String number = String.format(
                    Locale.ROOT,
                    "AK1-%d-%06d",
                    LocalDate.now(clock.withZone(WIB)).getYear(),
                    applications.size() + 1);
            Status status = Status.DITERIMA;
            write(new Entry(last + 1, Kind.DAFTAR, key, number, nomor, status, status.usualReason(), fingerprint));
            return new Result(Outcome.DONE, find(number));
        });
    }

    synchronized Result correct(String number, String key, String fingerprint) {
        return change(number, key, fingerprint, Kind.PERBAIKAN, Status.DIPROSES);
    }

    synchronized Result cancel(String number, String key, String fingerprint) {
        return change(number, key, fingerprint, Kind.BATAL, Status.DIBATALKAN);
    }

    /** The officer's word. Empty when there is no such application, or it has come to its end. */
    synchronized Optional<Application> decide(String number, Status status, String reason) {
        return find(number)
                .filter(application -> !application.status().isFinal())
                .flatMap(application -> {
                    String told = reason.isBlank() ? status.usualReason() : reason;
                    write(new Entry(last + 1, Kind.KEPUTUSAN, "", number, application.nomor(), status, told, ""));
                    return find(number);
                });
    }

    /** The bus has acknowledged this status; a newer one is still to be told. */
    synchronized void acknowledged(Application told) {
        Application now = applications.get(told.nomorDaftar());
        if (now != null && now.version() == told.version()) {
            write(new Entry(
                    last + 1, Kind.TERKIRIM, "", told.nomorDaftar(), told.nomor(), told.status(), told.alasan(), ""));
        }
    }

    synchronized Optional<Application> find(String number) {
        return Optional.ofNullable(applications.get(number));
    }

    synchronized Optional<Application> findByKey(String key) {
        return Optional.ofNullable(byKey.get(key)).flatMap(entry -> find(entry.nomorDaftar()));
    }

    synchronized List<Application> all() {
        return List.copyOf(applications.values());
    }

    /** In the order in which they happened. */
    synchronized List<Entry> effects() {
        return List.copyOf(effects);
    }

    private Result change(String number, String key, String fingerprint, Kind kind, Status next) {
        return before(key, fingerprint).orElseGet(() -> {
            Optional<Application> application = find(number);
            if (application.isEmpty()) {
                return new Result(Outcome.UNKNOWN, application);
            }
            Status now = application.get().status();
            boolean possible = kind == Kind.PERBAIKAN ? now == Status.PERLU_PERBAIKAN : !now.isFinal();
            if (!possible) {
                return new Result(Outcome.NOT_NOW, application);
            }
            String nomor = application.get().nomor();
            write(new Entry(last + 1, kind, key, number, nomor, next, next.usualReason(), fingerprint));
            return new Result(Outcome.DONE, find(number));
        });
    }

    private Optional<Result> before(String key, String fingerprint) {
        return Optional.ofNullable(byKey.get(key)).map(entry -> {
            Outcome outcome = entry.sidik().equals(fingerprint) ? Outcome.REPEATED : Outcome.KEY_TAKEN;
            return new Result(outcome, find(entry.nomorDaftar()));
        });
    }

    private void write(Entry entry) {
        journal.append(entry);
        apply(entry);
    }

    private void apply(Entry entry) {
        last = entry.urut();
        if (entry.jenis().isEffect()) {
            effects.add(entry);
            byKey.put(entry.kunci(), entry);
        }
        applications.compute(entry.nomorDaftar(), (number, known) -> {
            if (known == null) {
                return new Application(number, entry.nomor(), entry.kunci(), entry.status(), entry.alasan(), 0, 0);
            }
            return switch (entry.jenis()) {
                case TERKIRIM -> known.acknowledged();
                case DAFTAR, PERBAIKAN, BATAL ->
                    known.with(entry.status(), entry.alasan()).acknowledged();
                case KEPUTUSAN -> known.with(entry.status(), entry.alasan());
            };
        });
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
