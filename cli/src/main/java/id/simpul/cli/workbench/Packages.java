package id.simpul.cli.workbench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.routes.ServiceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the packages are that a command is about. */
final class Packages {

    private static final String PAGE = "service.yaml";

    private final Path services;

    Packages(Home home) {
        this.services = home.path().resolve("services");
    }

    /** @param named services of the installation, or folders; all of the installation when there are none */
    SortedMap<String, Path> find(Collection<String> named) throws IOException, Failure {
        SortedMap<String, Path> found = named.isEmpty() ? ServiceFolder.find(services) : new TreeMap<>();
        for (String name : named) {
            found.putAll(find(name));
        }
        if (found.isEmpty()) {
            throw Failure.of("no-services", services);
        }
        return found;
    }

    /** The one that is named. */
    Map.Entry<String, Path> one(String name) throws IOException, Failure {
        SortedMap<String, Path> found = find(name);
        return Map.entry(found.firstKey(), found.get(found.firstKey()));
    }

    private SortedMap<String, Path> find(String name) throws IOException, Failure {
        Path own = services.resolve(name).normalize();
        if (own.startsWith(services) && Files.exists(own.resolve(PAGE))) {
            return new TreeMap<>(Map.of(name, own));
        }
        Path folder = Path.of(name).toAbsolutePath().normalize();
        if (Files.exists(folder.resolve(PAGE)) && folder.getNameCount() > 1) {
            int names = folder.getNameCount();
            return new TreeMap<>(
                    Map.of(folder.subpath(names - 2, names).toString().replace('\\', '/'), folder));
        }
        SortedMap<String, Path> within = ServiceFolder.find(folder);
        if (within.isEmpty()) {
            throw Failure.of("service-not-here", name, services);
        }
        return within;
    }

    /** Camel says much while it runs a route; here only what comes of it counts. Set before anything writes a log. */
    static void quiet() {
        System.setProperty("logback.configurationFile", "id/simpul/cli/workbench/logback-quiet.xml");
    }
}
