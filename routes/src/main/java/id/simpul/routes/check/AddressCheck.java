package id.simpul.routes.check;

import id.simpul.cases.CaseState;
import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import id.simpul.routes.ManualStep;
import id.simpul.routes.mapping.Mapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a route may go where its address says. */
final class AddressCheck {

    private static final int LONGEST = 1000;
    private static final Pattern OF_DATA =
            Pattern.compile("\\$\\{(body|variable|header|in|exchange|message|bodyAs|mandatoryBody)");

    private final String file;
    private final RouteFacts facts;
    private final KnownSystems known;
    private final Findings findings;

    AddressCheck(String file, RouteFacts facts, KnownSystems known, Findings findings) {
        this.file = file;
        this.facts = facts;
        this.known = known;
        this.findings = findings;
    }

    void beginning(Part from) {
        Address address = Address.of(from);
        boolean isOwn = address.text().equals("service:" + facts.service());
        if (!isOwn || !address.parameters().isEmpty()) {
            findings.add(file, address.line(), Rule.DOOR_WRONG, address.text(), facts.service());
        }
    }

    void step(Part to) {
        Address address = Address.of(to);
        if (!isFixed(address)) {
            return;
        }
        Optional<Components.Component> component = Components.find(address.scheme());
        if (address.scheme().equals("log")) {
            findings.add(file, address.line(), Rule.PERSONAL_TO_LOG, address.text());
        } else if (component.isEmpty() || component.get().place() == Components.Place.BEGINNING) {
            findings.add(file, address.line(), Rule.COMPONENT_REFUSED, address.scheme(), Components.names());
        } else if (component.get().place() == Components.Place.STEP_OF_A_CASE && !facts.isCase()) {
            findings.add(file, address.line(), Rule.CASE_ONLY, address.scheme());
        } else {
            form(address, component.get());
        }
    }

    /** Whether it is the same for everybody. A step that goes where the data says is refused by what it would give away. */
    boolean isFixed(Address address) {
        if (!address.text().contains("${")) {
            return true;
        }
        boolean isOfData = OF_DATA.matcher(address.text()).find();
        Rule rule = Components.isQueue(address.scheme()) ? Rule.PERSONAL_TO_QUEUE : Rule.PERSONAL_TO_URL;
        findings.add(file, address.line(), isOfData ? rule : Rule.DYNAMIC_ADDRESS, address.text());
        return false;
    }

    private void form(Address address, Components.Component component) {
        boolean isRight = address.text().length() <= LONGEST
                && component.path().matcher(address.path()).matches();
        for (Map.Entry<String, String> parameter : address.parameters().entrySet()) {
            Pattern form = component.parameters().get(parameter.getKey());
            isRight &= form != null
                    && parameter.getValue().length() <= LONGEST
                    && form.matcher(parameter.getValue()).matches();
        }
        if (!isRight || !isRightFor(address)) {
            findings.add(file, address.line(), Rule.ADDRESS_WRONG, address.text());
            return;
        }
        switch (address.scheme()) {
            case "dukcapil", "bpjs" -> kept(address);
            case "opd" -> opd(address);
            case "sla" -> clock(address);
            case "mapping" -> mapping(address);
            default -> {}
        }
    }

    private boolean isRightFor(Address address) {
        return switch (address.scheme()) {
            case "dukcapil" -> areElements(DataPartner.DUKCAPIL, address);
            case "bpjs" ->
                areElements(DataPartner.BPJS, address)
                        && address.path().endsWith("kartu")
                                == address.parameters().containsKey("kartu");
            case "wait" -> isTime(address.parameter("deadline"));
            case "manual" -> isManual(address);
            case "sla" -> !address.parameter("reason").isEmpty();
            case "case" ->
                CaseState.ofKey(address.path())
                        .filter(to -> to != CaseState.MENUNGGU && to != CaseState.DIAJUKAN)
                        .isPresent();
            default -> true;
        };
    }

    private static boolean areElements(DataPartner partner, Address address) {
        for (String key : address.parameter("elements").split(",", -1)) {
            if (!key.isBlank() && Element.ofKey(partner, key.strip()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTime(String text) {
        Duration time = RouteFacts.deadline(text);
        return !time.isZero() && !time.isNegative();
    }

    private boolean isManual(Address address) {
        try {
            ManualStep step = ManualStep.of(address.path());
            if (!facts.files().contains(step.task() + ".schema.json")) {
                findings.add(file, address.line(), Rule.FILE_MISSING, step.task() + ".schema.json");
            }
            return step.member().isEmpty() != address.parameter("memberFrom").isEmpty()
                    && isTime(address.parameter("deadline"))
                    && !address.parameter("agency").isBlank();
        } catch (IllegalArgumentException notATask) {
            return false;
        }
    }

    private void kept(Address address) {
        if (facts.isCase() && address.givesValues()) {
            findings.add(file, address.line(), Rule.VALUES_KEPT, address.scheme() + ":" + address.path());
        }
    }

    private void opd(Address address) {
        int slash = address.path().indexOf('/');
        String system = address.path().substring(0, slash);
        String operation = address.path().substring(slash + 1);
        Optional<KnownSystems.Operation> found = known.find(system).map(operations -> operations.get(operation));
        if (found.isEmpty()) {
            findings.add(file, address.line(), Rule.CONNECTOR_UNKNOWN, system, operation);
        } else if (found.get().leavesEffect() && !facts.isCase()) {
            findings.add(file, address.line(), Rule.EFFECT_OUTSIDE_CASE, system, operation);
        } else if (found.get().leavesEffect() && !found.get().canBeSettled()) {
            findings.add(file, address.line(), Rule.EFFECT_UNSETTLED, system, operation);
        }
    }

    private void mapping(Address address) {
        String file = address.path() + Mapping.FILE_END;
        if (!facts.files().contains(file)) {
            findings.add(this.file, address.line(), Rule.FILE_MISSING, file);
        }
    }

    private void clock(Address address) {
        if (!facts.hasClock()) {
            findings.add(file, address.line(), Rule.CLOCK_MISSING, address.text());
        }
    }
}
