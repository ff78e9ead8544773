package id.simpul.routes.workbench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.CaseNumbers;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.run.CaseFile;
import id.simpul.cases.run.Claim;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.Signal;
import id.simpul.cases.run.Task;
import id.simpul.cases.run.WorkRef;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.Ids;
import id.simpul.routes.CasePapers;
import id.simpul.routes.Counters;
import id.simpul.routes.ServicePackage;
import id.simpul.routes.run.CaseRehearsal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Plays one case file of a service of cases: runs its route again and again until it is decided or nothing is left to come. */
final class CasePlay {

    private static final int MOST_RUNS = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What it is played with.
     *
     * @param runBegins told when the route begins from the top
     * @param isBroken whether the script has ended the play
     */
    record Parts(
            ServicePackage service,
            CaseRehearsal rehearsal,
            VirtualClock clock,
            Counters counters,
            Ids ids,
            CaseNumbers numbers,
            Runnable runBegins,
            BooleanSupplier isBroken) {}

    private final Parts parts;
    private final CasePapers papers;
    private final MemoryLog log;
    private final WorkQueue work;
    private final Deque<Example.Event> events;
    private final List<Flaw> flaws = new ArrayList<>();
    private final byte[] body;
    private final CaseFile opened;

    private CasePlay(Parts parts, Example example) {
        this.parts = parts;
        this.papers = new CasePapers(parts.service());
        this.log = new MemoryLog(parts.clock());
        this.work = new WorkQueue(parts.clock());
        this.events = new ArrayDeque<>(example.events());
        this.body = application(parts.service(), example).toString().getBytes(StandardCharsets.UTF_8);
        this.opened = file(parts);
    }

    static Played play(Parts parts, Example example) {
        CasePlay play = new CasePlay(parts, example);
        try {
            play.papers.application(play.body, Cast.REGION, parts.counters());
        } catch (BusException refused) {
            return Played.failed(refused);
        }
        return play.run();
    }

    /** What the file does not say is made up. */
    private static ObjectNode application(ServicePackage service, Example example) {
        ObjectNode application = JsonNodeFactory.instance.objectNode();
        application.put("layanan", service.id().value());
        application.putObject("pemohon").put("nama", Cast.NAME);
        application.putObject("subjek").put("nik", Cast.NIK);
        application.setAll(example.application());
        application.set("data", example.request());
        return application;
    }

    private static CaseFile file(Parts parts) {
        return new CaseFile(
                parts.ids().nextExchange(),
                parts.numbers().next(),
                Cast.CALLER.member(),
                Cast.CALLER.system(),
                Optional.empty(),
                parts.service().id(),
                parts.service().version(),
                parts.service().owner(),
                parts.service().terms().orElseThrow().use(),
                CaseState.DIAJUKAN,
                parts.clock().instant());
    }

    private Played run() {
        int runs = 0;
        while (!log.state().isFinal() && flaws.isEmpty() && !parts.isBroken().getAsBoolean()) {
            Optional<Next> next = work.take();
            if (next.isPresent() && ++runs > MOST_RUNS) {
                flaws.add(Flaw.of(Flaw.Code.ENDLESS, String.valueOf(MOST_RUNS)));
            } else if (next.isPresent()) {
                once(next.get());
            } else if (!work.retry() && !hear()) {
                break;
            }
        }
        return played();
    }

    private void once(Next next) {
        parts.runBegins().run();
        List<Next> left = parts.rehearsal().run(claim(next), log);
        if (left.stream().allMatch(each -> each.hold().isEmpty() || each.waitsForSignal())) {
            work.went(next.queue());
        }
        work.put(left);
    }

    /** The next event of the file comes in. False when there is none, or nothing waits for one. */
    private boolean hear() {
        if (events.isEmpty() || !work.waitsForSignal()) {
            return false;
        }
        Example.Event event = events.removeFirst();
        if (event.isDeadline()) {
            return work.passDeadline();
        }
        try {
            take(event);
        } catch (BusException refused) {
            flaws.add(Flaw.of(Flaw.Code.EVENT, event.name(), refused.code().key() + " " + refused.arguments()));
        }
        return true;
    }

    private void take(Example.Event event) {
        byte[] content = bytes(event);
        if (event.name().equals("jawaban")) {
            Map.Entry<String, Task> task = log.openTask().orElse(null);
            if (task == null) {
                flaws.add(Flaw.of(Flaw.Code.UNUSED_EVENT, event.name()));
                return;
            }
            papers.answer(task.getValue().name(), content);
            give(Task.signal(task.getKey()), content);
            return;
        }
        papers.signal(event.name(), content);
        if (!event.name().equals("batal") || !log.withdraw()) {
            give(event.name(), content);
        }
    }

    private void give(String name, byte[] content) {
        UUID id = parts.ids().next();
        log.give(new Signal(id, name, id, content));
        work.signal(name);
    }

    private static byte[] bytes(Example.Event event) {
        return JSON.convertValue(event.content(), ObjectNode.class).toString().getBytes(StandardCharsets.UTF_8);
    }

    private Claim claim(Next next) {
        CaseFile now = new CaseFile(
                opened.id(),
                opened.number(),
                opened.member(),
                opened.system(),
                opened.represented(),
                opened.service(),
                opened.version(),
                opened.owner(),
                opened.use(),
                log.state(),
                opened.openedAt());
        ExchangeId id = opened.id();
        return new Claim(
                new WorkRef(id, next.queue()),
                parts.ids().next(),
                next.attempts(),
                now,
                Cast.OFFICER,
                body,
                log.steps(),
                log.signals());
    }

    private Played played() {
        Optional<String> held =
                log.state().isFinal() ? Optional.empty() : work.held().map(HoldReason::key);
        events.forEach(event -> flaws.add(Flaw.of(Flaw.Code.UNUSED_EVENT, event.name())));
        return new Played(Optional.empty(), Optional.empty(), log.states(), log.effects(), held, flaws);
    }
}
