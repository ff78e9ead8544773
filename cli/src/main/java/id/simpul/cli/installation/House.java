package id.simpul.cli.installation;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.util.List;

/** An installation for one drill or measurement: a fresh home, free ports, the programs that it is about. */
public final class House {

    private final Home home;
    private final Installation installation;
    private final Surroundings surroundings;
    private final Progress progress;

    private House(Home home, Installation installation, Surroundings surroundings, Progress progress) {
        this.home = home;
        this.installation = installation;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** Writes files into the fresh home and says what runs beside PostgreSQL and the simulated Dukcapil. */
    @FunctionalInterface
    public interface Plan {
        List<JavaMain> in(Home home, Ports ports) throws IOException;
    }

    /** @param name of the home inside the home */
    public static House prepare(Surroundings surroundings, String name, Progress progress, Plan plan)
            throws IOException, InterruptedException, Failure {
        Home home = FreshHome.make(surroundings, name, progress);
        Ports ports = Ports.free();
        Installation installation = new Installation(home, ports, surroundings.program(), plan.in(home, ports));
        return new House(home, installation, surroundings, progress);
    }

    /** Starts what does not run. */
    public void start() throws IOException, InterruptedException, Failure {
        installation.start(surroundings.development(), progress);
    }

    public void stop() throws IOException, InterruptedException, Failure {
        installation.stop(progress);
    }

    public Home home() {
        return home;
    }

    public Addresses addresses() {
        return installation.addresses();
    }

    /** @throws IllegalArgumentException when there is no part of that name */
    public Part part(String name) {
        return installation.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part " + name));
    }
}
