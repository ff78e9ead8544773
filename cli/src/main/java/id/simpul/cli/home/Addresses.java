package id.simpul.cli.home;

import java.net.URI;

/** Where the parts of a running installation are reached. */
public record Addresses(
        URI edge,
        URI management,
        URI sandbox,
        URI sandboxControl,
        URI siapkerja,
        URI siapkerjaControl,
        URI bpjs,
        URI bpjsControl,
        URI simbansos,
        URI simbansosControl,
        String sismiop,
        URI sismiopControl,
        String database) {

    public static Addresses of(Ports ports) {
        return new Addresses(
                URI.create("https://localhost:" + ports.edge()),
                URI.create("http://127.0.0.1:" + ports.management()),
                URI.create("https://localhost:" + ports.sandbox()),
                URI.create("https://localhost:" + ports.sandboxControl()),
                URI.create("https://localhost:" + ports.siapkerja()),
                URI.create("https://localhost:" + ports.siapkerjaControl()),
                URI.create("https://localhost:" + ports.bpjs()),
                URI.create("https://localhost:" + ports.bpjsControl()),
                URI.create("https://localhost:" + ports.simbansos()),
                URI.create("https://localhost:" + ports.simbansosControl()),
                "localhost:" + ports.sismiop(),
                URI.create("https://localhost:" + ports.sismiopControl()),
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/simpul");
    }
}
