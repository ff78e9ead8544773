package id.simpul.bus.production;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.bus.BusSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A production start with a home and settings in which everything is right, to be made wrong. */
final class StartUnderTest {

    static final Clock CLOCK = Clock.systemUTC();

    private final Path folder;
    private final ProductionHome home;
    private final Map<String, Object> settings = new HashMap<>();

    StartUnderTest(Path folder) throws IOException {
        this.folder = folder;
        home = new ProductionHome(folder);
        settings.putAll(Map.of(
                "simpul.home",
                folder.toString(),
                "simpul.services",
                folder.resolve("services").toString(),
                "simpul.region",
                "3509",
                "simpul.database.url",
                "jdbc:postgresql://db.contoh.go.id/simpul?sslmode=verify-full",
                "management.server.address",
                "127.0.0.1",
                "management.server.port",
                "8081",
                "server.port",
                "8443"));
    }

    ProductionHome home() {
        return home;
    }

    void set(String name, String value) {
        settings.put(name, value);
    }

    void unset(String name) {
        settings.remove(name);
    }

    String get(String name) {
        return String.valueOf(settings.get(name));
    }

    void run() {
        new ProductionCheck(environment(), CLOCK).postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    List<String> codes() {
        return refused().codes();
    }

    String words() {
        return refused().getMessage();
    }

    Judged judged() {
        BusSettings.Database database =
                new BusSettings.Database("jdbc:postgresql://localhost/simpul", "owner", "bus", 1, null);
        BusSettings bus =
                new BusSettings(folder, folder, "3509", "node-1", "production", Duration.ofSeconds(1), database, null);
        return new Judged(bus, environment(), CLOCK.instant());
    }

    void deleteFolder(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private InsecureStart refused() {
        return catchThrowableOfType(InsecureStart.class, this::run);
    }

    private StandardEnvironment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
