package id.simpul.bus.services;

import id.simpul.agreements.packages.PackageImported;
import id.simpul.agreements.register.Actor;
import id.simpul.routes.ServiceFolder;
import id.simpul.routes.ServicePackageFaults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outside development, what is new in the folder at the start is imported and stays a draft until somebody deploys it. */
final class StartServices {

    private static final Logger log = LoggerFactory.getLogger(StartServices.class);
    private static final Actor START = new Actor("sistem:mulai");

    private StartServices() {}

    /** A package with a fault is told and left out; it is not in force, so nothing else is harmed. */
    static void importDrafts(Path folder, ServiceImports imports) throws IOException {
        for (Map.Entry<String, Path> each : ServiceFolder.find(folder).entrySet()) {
            try {
                PackageImported.Held held = imports.add(each.getKey(), each.getValue(), START);
                if (held.isNew()) {
                    log.info("Service {} version {} imported as a draft", each.getKey(), held.label());
                }
            } catch (ServicePackageFaults faulty) {
                log.error("Service {} was not imported: {}", each.getKey(), faulty.getMessage());
            }
        }
    }
}
