package id.simpul.routes.check;

import java.util.List;
import java.util.Set;

/** Holds the parts of a route against the tables, whatever syntax they came from. */
final class RouteCheck {

    private static final Set<String> EXCEPTIONS = Set.of("java.lang.Exception", "id.simpul.core.BusException");
    private static final Set<String> TYPES = Set.of("java.lang.String", "String", "java.util.Map", "byte[]");
    private static final Set<String> CODE = Set.of(
            "aggregationStrategy",
            "executorService",
            "onPrepare",
            "exchangePatternRef",
            "errorHandlerRef",
            "routePolicyRef",
            "unmarshalType",
            "unmarshalTypeName",
            "objectMapper",
            "collectionType",
            "ref",
            "logger");
    private static final Set<String> BRANCH = Set.of("timeout", "stopOnException", "parallelProcessing");

    private final String file;
    private final RouteFacts facts;
    private final Findings findings;
    private final AddressCheck addresses;
    private final Expressions expressions;
    private final Retries retries;
    private final StepDetails details;

    RouteCheck(String file, RouteFacts facts, KnownSystems known, Findings findings) {
        this.file = file;
        this.facts = facts;
        this.findings = findings;
        this.details = new StepDetails(file, facts, findings);
        this.addresses = new AddressCheck(file, facts, known, findings);
        this.expressions = new Expressions(file, findings);
        this.retries = new Retries(file, facts, findings);
    }

    void check(List<Part> routes) {
        if (routes.size() != 1) {
            findings.add(file, routes.size() < 2 ? 1 : routes.get(1).line(), Rule.ROUTE_COUNT, routes.size());
        }
        for (Part route : routes) {
            if (route.part("from").isEmpty()) {
                findings.add(file, route.line(), Rule.DOOR_WRONG, "", facts.service());
            }
            step(route);
            retries.check(route);
            if (facts.isOfOwner()) {
                new ValueFlow(file, facts.mappings(), findings).check(route);
            }
        }
    }

    private void step(Part step) {
        details.placeholders(step);
        Steps.Form form = Steps.allowed().get(step.name());
        if (form == null) {
            refuse(step);
            return;
        }
        keys(step, form);
        details.id(step);
        special(step);
        inside(step, form);
    }

    private void inside(Part step, Steps.Form form) {
        boolean hasExpression = false;
        for (Part part : step.parts()) {
            if (part.name().equals("parameters") && form.parts().contains("parameters")) {
                details.placeholders(part);
            } else if (part.name().equals("exception") && form.parts().contains("exception")) {
                details.type(part.text(Part.ALONE), part.line(), EXCEPTIONS);
            } else if (form.hasExpression() && !hasExpression && Expressions.isLanguage(part.name())) {
                hasExpression = true;
                details.placeholders(part);
                expressions.check(part, isCondition(step));
            } else if (form.parts().contains(part.name()) || (form.holdsSteps() && isFree(part))) {
                step(part);
            } else {
                unknown(part.name(), part.line(), step.name());
            }
        }
        if (form.hasExpression() && !hasExpression) {
            findings.add(file, step.line(), Rule.EXPRESSION_UNSAFE, step.text(Part.ALONE));
        }
    }

    /** Whether it may stand among steps: clauses and formats belong to the step that names them. */
    private static boolean isFree(Part part) {
        return !Steps.CLAUSES.contains(part.name())
                && !Set.of("route", "json", "parameters").contains(part.name())
                && !Expressions.ALLOWED.contains(part.name());
    }

    private static boolean isCondition(Part step) {
        return switch (step.name()) {
            case "when", "filter", "onWhen" -> true;
            case "loop" -> step.isTrue("doWhile");
            default -> false;
        };
    }

    private void refuse(Part step) {
        Rule rule = Steps.refusal(step.name());
        if (step.name().startsWith("setHeader") && Data.isIn(step)) {
            rule = Rule.PERSONAL_TO_HEADER;
        } else if (rule == Rule.RETRY_REFUSED && retries.isTooLong(step)) {
            rule = Rule.RETRY_TOO_LONG;
        } else if (step.name().equals("delay") && retries.isTooLong(step)) {
            rule = Rule.RETRY_TOO_LONG;
        } else if (step.name().equals("toD") || step.name().equals("wireTap")) {
            addresses.isFixed(Address.of(step));
        }
        findings.add(file, step.line(), rule, step.name());
        step.parts().stream()
                .filter(part -> Steps.isStep(part.name()) && !Expressions.isLanguage(part.name()))
                .forEach(this::step);
    }

    private void keys(Part step, Steps.Form form) {
        step.values().forEach((key, value) -> {
            boolean isKnown =
                    key.equals("id") || key.equals("description") || form.keys().contains(key);
            boolean isAlone = key.equals(Part.ALONE)
                    && Set.of("to", "from", "log", "removeVariable").contains(step.name());
            if (!isKnown && !isAlone) {
                unknown(key, value.line(), step.name());
            }
        });
    }

    private void unknown(String key, int line, String step) {
        Rule rule = Rule.KEY_UNKNOWN;
        if (facts.isCase()
                && BRANCH.contains(key)
                && Set.of("multicast", "split").contains(step)) {
            rule = Rule.BRANCH_LEFT_BEHIND;
        } else if (CODE.contains(key)) {
            rule = Rule.CODE_IN_ROUTE;
        } else if (Expressions.isLanguage(key)) {
            rule = Rule.LANGUAGE_REFUSED;
        } else if (Steps.isStep(key) && !Steps.allowed().containsKey(key)) {
            rule = Steps.refusal(key);
        }
        findings.add(file, line, rule, key, step);
    }

    private void special(Part step) {
        switch (step.name()) {
            case "from" -> addresses.beginning(step);
            case "to" -> addresses.step(step);
            case "log" -> details.log(step);
            case "route" -> details.routeId(step);
            case "setVariable" -> details.variable(step, step.text("name"));
            case "removeVariable" -> details.variable(step, step.textOrAlone("name"));
            case "convertBodyTo" -> details.type(step.text("type"), step.line(), TYPES);
            case "json" -> {
                if (!Set.of("", "Jackson").contains(step.textOrAlone("library"))) {
                    findings.add(file, step.line(), Rule.CODE_IN_ROUTE, "json");
                }
            }
            default -> {}
        }
    }
}
