package id.simpul.cli.demo;

import id.simpul.cli.client.BusReply;
import id.simpul.cli.client.Residents;
import id.simpul.cli.demo.DemoStep.Seen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every way in which Dukcapil fails or refuses, each with its own answer; after each one a good lookup works again. */
final class DemoPartnerFaults {

    private static final String INSTITUTION = "/control/institutions/IDINSOS_3509";

    private final DemoCast cast;

    DemoPartnerFaults(DemoCast cast) {
        this.cast = cast;
    }

    List<DemoStep> steps() {
        List<DemoStep> steps = new ArrayList<>();
        steps.add(new DemoStep("duplicate", () -> about("duplicate", 409, "subject-duplicate")));
        steps.add(new DemoStep("inactive", () -> about("inactive", 409, "subject-inactive")));
        steps.add(institution("login", "{\"password\":\"lain\"}", 502, "partner-login-refused"));
        steps.add(institution("address", "{\"ip\":\"10.1.1.1\"}", 502, "partner-address-refused"));
        steps.add(institution("user-inactive", "{\"userActive\":false}", 502, "partner-account-inactive"));
        steps.add(
                institution("institution-inactive", "{\"institutionActive\":false}", 502, "partner-account-inactive"));
        steps.add(institution("partner-quota", "{\"dailyQuota\":0}", 429, "partner-quota-exhausted"));
        steps.add(fault("unknown-method", "", 502, "partner-request-refused"));
        steps.add(fault("slow", ",\"millis\":15000", 504, "partner-timeout"));
        steps.add(fault("truncated", "", 502, "partner-failed"));
        steps.add(fault("html", "", 502, "partner-failed"));
        steps.add(fault("wrong-type", "", 502, "partner-failed"));
        steps.add(fault("error500", "", 502, "partner-failed"));
        steps.add(fault("oversized", ",\"bytes\":50000000", 502, "partner-failed"));
        steps.add(fault("unknown-code", "", 502, "partner-answer-unknown"));
        steps.add(fault("unknown-text", "", 502, "partner-answer-unknown"));
        steps.add(new DemoStep("wrong-person", this::wrongPerson));
        return steps;
    }

    private Seen about(String kind, int status, String code) throws IOException, InterruptedException {
        BusReply reply = cast.asDinsos(Residents.verification(cast.people().sample(kind), DemoCast.KNOWN, Map.of()));
        return new Seen(reply.isProblem(status, code), List.of(cast.problem(reply)));
    }

    private DemoStep institution(String code, String change, int status, String problem) {
        return new DemoStep(code, () -> during(INSTITUTION, change, () -> cast.asDinsos(cast.good()), status, problem));
    }

    private DemoStep fault(String mode, String more, int status, String problem) {
        return new DemoStep(
                mode,
                () -> during(
                        "/control/faults",
                        "{\"mode\":\"" + mode + "\"" + more + "}",
                        () -> cast.asDinsos(cast.good()),
                        status,
                        problem));
    }

    private Seen wrongPerson() throws IOException, InterruptedException {
        return during(
                "/control/faults",
                "{\"mode\":\"wrong-person\"}",
                () -> cast.asBapenda(List.of()),
                502,
                "partner-wrong-person");
    }

    /** Puts a fault in force, asks, lifts it, and asks again. */
    private Seen during(String where, String what, DemoCast.Asking asking, int status, String code)
            throws IOException, InterruptedException {
        cast.dukcapil().put(where, what);
        BusReply reply;
        try {
            reply = asking.ask();
        } finally {
            cast.dukcapil().delete(where);
        }
        boolean worksAgain = cast.asDinsos(cast.good()).status() == 200;
        return new Seen(reply.isProblem(status, code) && worksAgain, List.of(cast.problem(reply)));
    }
}
