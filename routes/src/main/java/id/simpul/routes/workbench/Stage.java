package id.simpul.routes.workbench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.agreements.admission.Releases;
import id.simpul.cases.CaseNumbers;
import id.simpul.core.BusException;
import id.simpul.core.Ids;
import id.simpul.core.Regions;
import id.simpul.core.Use;
import id.simpul.routes.Counters;
import id.simpul.routes.CrashPoint;
import id.simpul.routes.DoorRequest;
import id.simpul.routes.Doors;
import id.simpul.routes.HeldServices;
import id.simpul.routes.ServiceComponent;
import id.simpul.routes.ServicePackage;
import id.simpul.routes.ServiceRoutes;
import id.simpul.routes.Settlement;
import id.simpul.routes.mapping.MappingComponent;
import id.simpul.routes.run.CaseComponent;
import id.simpul.routes.run.CaseRehearsal;
import id.simpul.routes.run.ManualComponent;
import id.simpul.routes.run.SlaComponent;
import id.simpul.routes.run.WaitComponent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** A service package with its route running: the door, the contract and the run of cases are the bus's own, partners are not. */
final class Stage implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Use USE = new Use("uji-di-meja-kerja");
    /** What the door adds to an answer. */
    private static final List<String> ADDED = List.of("pertukaran", "layanan", "asal", "peringatan");

    private final ServicePackage service;
    private final VirtualClock clock = new VirtualClock();
    private final Ids ids = new Ids(clock, new SplittableRandom(1));
    private final CaseNumbers numbers = new CaseNumbers(new SplittableRandom(2));
    private final Counters counters = new Counters(member -> true);
    private final CamelContext context = new DefaultCamelContext();
    private final CaseRehearsal rehearsal;
    private final Doors doors;
    private final StepWatch watch;
    private volatile Script script = new Script(Map.of(), call -> Optional.empty());

    /** @throws RuntimeException when the package cannot run, saying why */
    Stage(ServicePackage service, Systems systems, Regions regions, StepWatch watch) {
        this.service = service;
        this.watch = watch;
        Unrecorded nowhere = new Unrecorded();
        doors = new Doors(
                HeldServices.of(List.of(service)),
                new Settlement(new Releases(nowhere), nowhere, nowhere, CrashPoint.Observer.none()),
                regions,
                clock);
        rehearsal = new CaseRehearsal(doors, clock, new SplittableRandom(3));
        // Settings for the partners' own components are not for those that stand in for them.
        context.setAutowiredEnabled(false);
        context.getCamelContextExtension().addInterceptStrategy(watch);
        context.addComponent(ServiceComponent.SCHEME, new ServiceComponent(doors));
        context.addComponent(WaitComponent.SCHEME, new WaitComponent(clock));
        context.addComponent(ManualComponent.SCHEME, new ManualComponent(counters, clock));
        context.addComponent(CaseComponent.SCHEME, new CaseComponent());
        context.addComponent(SlaComponent.SCHEME, new SlaComponent());
        context.addComponent(MappingComponent.SCHEME, new MappingComponent());
        for (String partner : List.of("dukcapil", "bpjs", Systems.SCHEME)) {
            context.addComponent(partner, new ScriptedComponent(partner, systems, () -> script));
        }
        context.start();
        new ServiceRoutes(context, rehearsal::recorder).begin(service);
    }

    /** Plays a case file from its beginning. */
    Played play(Example example, Script lines) {
        script = lines;
        clock.reset();
        return service.terms().isPresent() ? CasePlay.play(parts(), example) : ask(example);
    }

    private CasePlay.Parts parts() {
        return new CasePlay.Parts(
                service,
                rehearsal,
                clock,
                counters,
                ids,
                numbers,
                watch::runBegins,
                () -> !script.flaws().isEmpty());
    }

    private Played ask(Example example) {
        byte[] body = example.request().toString().getBytes(StandardCharsets.UTF_8);
        DoorRequest request = new DoorRequest(
                ids.nextExchange(),
                service.id(),
                Cast.CALLER,
                Optional.of(Cast.OFFICER),
                Optional.of(USE),
                body,
                Optional.empty());
        try {
            ObjectNode answer = (ObjectNode) JSON.readTree(doors.enter(request).body());
            answer.remove(ADDED);
            return Played.answered(answer);
        } catch (BusException problem) {
            return Played.failed(problem);
        } catch (IOException impossible) {
            throw new IllegalStateException("A door answers in JSON", impossible);
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
