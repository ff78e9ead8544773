package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageImported;
import id.simpul.agreements.register.Actor;
import id.simpul.routes.PackageFaults;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outside development, what is new in a folder at the start is imported and stays a draft until somebody deploys it. */
final class StartDrafts {

    private static final Logger log = LoggerFactory.getLogger(StartDrafts.class);
    private static final Actor START = new Actor("sistem:mulai");

    private StartDrafts() {}

    /** A package with a fault is told and left out; it is not in force, so nothing else is harmed. */
    static void importAll(PackageImporter imports) throws IOException {
        String kind = imports.folder().kind().key();
        for (String name : imports.folder().states().keySet()) {
            try {
                PackageImported.Held held = imports.add(name, START);
                if (held.isNew()) {
                    log.info("The {} {} version {} was imported as a draft", kind, name, held.label());
                }
            } catch (PackageFaults faulty) {
                log.error("The {} {} was not imported: {}", kind, name, faulty.getMessage());
            }
        }
    }
}
