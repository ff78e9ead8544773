package id.simpul.routes.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The table of steps: those that a route may have with the keys that each may have, and those that are refused by name. */
final class Steps {

    /**
     * A step that is allowed.
     *
     * @param keys besides {@code id} and {@code description}
     * @param parts what may stand inside that is no step
     * @param holdsSteps whether steps may
     * @param hasExpression whether an expression must
     */
    record Form(Set<String> keys, Set<String> parts, boolean holdsSteps, boolean hasExpression) {}

    private static final Map<String, Form> ALLOWED = new TreeMap<>();
    private static final Map<String, Rule> REFUSED = new TreeMap<>();

    /** Clauses of the step around them: they need no id of their own. */
    static final Set<String> CLAUSES = Set.of("from", "when", "otherwise", "doCatch", "doFinally", "onWhen");

    static {
        allow("route", Set.of(), Set.of("from"), true, false);
        allow("from", Set.of("uri"), Set.of("parameters"), false, false);
        allow("to", Set.of("uri"), Set.of("parameters"), false, false);
        allow("setBody", Set.of(), Set.of(), false, true);
        allow("setVariable", Set.of("name"), Set.of(), false, true);
        allow("removeVariable", Set.of("name"), Set.of(), false, false);
        allow("choice", Set.of(), Set.of("when", "otherwise"), false, false);
        allow("when", Set.of(), Set.of(), true, true);
        allow("otherwise", Set.of(), Set.of(), true, false);
        allow("filter", Set.of(), Set.of(), true, true);
        allow("loop", Set.of("doWhile"), Set.of(), true, true);
        allow("multicast", Set.of("parallelProcessing", "streaming"), Set.of(), true, false);
        allow("split", Set.of("delimiter", "streaming"), Set.of(), true, true);
        allow("pipeline", Set.of(), Set.of(), true, false);
        allow("step", Set.of(), Set.of(), true, false);
        allow("doTry", Set.of(), Set.of("doCatch", "doFinally"), true, false);
        allow("doCatch", Set.of(), Set.of("exception", "onWhen"), true, false);
        allow("doFinally", Set.of(), Set.of(), true, false);
        allow("onWhen", Set.of(), Set.of(), false, true);
        allow("stop", Set.of(), Set.of(), false, false);
        allow("log", Set.of("message", "loggingLevel"), Set.of(), false, false);
        allow("marshal", Set.of(), Set.of("json"), false, false);
        allow("unmarshal", Set.of(), Set.of("json"), false, false);
        allow("json", Set.of("library"), Set.of(), false, false);
        allow("convertBodyTo", Set.of("type"), Set.of(), false, false);

        refuse(Rule.CODE_IN_ROUTE, "process", "bean", "script", "ref", "customLoadBalancer", "throwException");
        refuse(Rule.DYNAMIC_ADDRESS, "toD", "recipientList", "routingSlip", "dynamicRouter");
        refuse(Rule.LEAVES_THE_DOOR, "wireTap", "onCompletion", "threads");
        refuse(
                Rule.HOLDS_IN_MEMORY,
                "aggregate",
                "resequence",
                "saga",
                "idempotentConsumer",
                "claimCheck",
                "transacted",
                "policy",
                "rollback",
                "markRollbackOnly");
        refuse(Rule.SLOWS_THE_DOOR, "delay", "throttle", "sample", "sampling");
        refuse(Rule.READS_ELSEWHERE, "enrich", "pollEnrich", "poll");
        refuse(Rule.RETRY_REFUSED, "onException", "errorHandler", "circuitBreaker", "onFallback");
        refuse(
                Rule.HEADER_REFUSED,
                "setHeader",
                "setHeaders",
                "setProperty",
                "removeHeader",
                "removeHeaders",
                "removeProperty",
                "removeProperties",
                "setExchangePattern");
        refuse(
                Rule.NOT_A_ROUTE,
                "beans",
                "intercept",
                "interceptFrom",
                "interceptSendToEndpoint",
                "rest",
                "restConfiguration",
                "routeTemplate",
                "templatedRoute",
                "routeConfiguration",
                "rests",
                "routes");
    }

    private Steps() {}

    static Map<String, Form> allowed() {
        return Map.copyOf(ALLOWED);
    }

    /** The rule that refuses a step which is not allowed. */
    static Rule refusal(String name) {
        return REFUSED.getOrDefault(name, Rule.STEP_UNKNOWN);
    }

    static boolean isStep(String name) {
        return ALLOWED.containsKey(name) || REFUSED.containsKey(name);
    }

    private static void allow(
            String name, Set<String> keys, Set<String> parts, boolean holdsSteps, boolean hasExpression) {
        ALLOWED.put(name, new Form(keys, parts, holdsSteps, hasExpression));
    }

    private static void refuse(Rule rule, String... names) {
        for (String name : names) {
            REFUSED.put(name, rule);
        }
    }
}
