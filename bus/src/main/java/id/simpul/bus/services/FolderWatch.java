package id.simpul.bus.services;

import id.simpul.agreements.register.Actor;
import id.simpul.routes.ServiceFolder;
import id.simpul.routes.ServicePackageFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In development, what is saved in the folder of services is in force at once: a changed package as a new version, a deleted
 * one is taken out of force, and one with a fault changes nothing and is told.
 */
final class FolderWatch {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);
    private static final Actor SAVED = new Actor("sistem:pengembangan");
    private static final String WHY = "berkas berubah";

    private final Path folder;
    private final ServiceImports imports;
    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private SortedMap<String, String> seen = new TreeMap<>();
    private SortedMap<String, String> done = new TreeMap<>();

    FolderWatch(Path folder, ServiceImports imports) {
        this.folder = folder;
        this.imports = imports;
    }

    /** What is wrong with packages in the folder, by service. */
    Map<String, String> faults() {
        return Map.copyOf(faults);
    }

    /** Takes over what has changed since the last look and is not being written any more. */
    synchronized void look() throws IOException {
        SortedMap<String, String> now = states();
        boolean isStill = now.equals(seen);
        seen = now;
        if (isStill && !now.equals(done)) {
            Set<String> names = new HashSet<>(done.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                takeOver(name, now);
            }
            done = now;
        }
    }

    /** The same without waiting for the next look, at the start. */
    synchronized void takeAll() throws IOException {
        seen = states();
        look();
    }

    private void takeOver(String name, Map<String, String> now) throws IOException {
        if (!now.containsKey(name)) {
            imports.decide(name, Optional.empty(), SAVED, WHY);
            faults.remove(name);
            log.info("Service {} was deleted and is out of force", name);
        } else if (!now.get(name).equals(done.get(name))) {
            takeOver(name);
        }
    }

    private void takeOver(String name) throws IOException {
        try {
            if (imports.addAndDecide(name, folder.resolve(name), SAVED, WHY)) {
                log.info("Service {} as it is in its folder is in force", name);
            }
            faults.remove(name);
        } catch (ServicePackageFaults faulty) {
            faults.put(name, String.valueOf(faulty.getMessage()));
            log.error(
                    "Service {} cannot be used as it is in its folder, and nothing changes: {}",
                    name,
                    faulty.getMessage());
        }
    }

    private SortedMap<String, String> states() throws IOException {
        SortedMap<String, String> states = new TreeMap<>();
        for (Map.Entry<String, Path> each : ServiceFolder.find(folder).entrySet()) {
            states.put(each.getKey(), state(each.getValue()));
        }
        return states;
    }

    private static String state(Path each) throws IOException {
        try (Stream<Path> tree = Files.walk(each)) {
            return tree.filter(Files::isRegularFile)
                    .sorted()
                    .map(FolderWatch::stateOfFile)
                    .collect(Collectors.joining());
        } catch (UncheckedIOException vanished) {
            return "";
        }
    }

    private static String stateOfFile(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime() + "\n";
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }
}
