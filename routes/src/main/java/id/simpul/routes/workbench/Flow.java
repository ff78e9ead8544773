package id.simpul.routes.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.MulticastDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/**
 * A route as it is drawn: Camel reads it, and nothing of it is started.
 *
 * @param from the address at which it begins
 */
record Flow(String from, List<FlowStep> steps) {

    private static final String ELSE = "*";

    Flow {
        steps = List.copyOf(steps);
    }

    /** Every route in a file. @throws IllegalArgumentException when Camel cannot read it, saying why */
    static List<Flow> read(byte[] yaml) {
        List<Flow> flows = new ArrayList<>();
        CamelContext context = new DefaultCamelContext();
        try {
            for (RoutesBuilder routes : PluginHelper.getRoutesLoader(context)
                    .findRoutesBuilders(ResourceHelper.fromBytes("route.camel.yaml", yaml))) {
                RouteBuilder builder = (RouteBuilder) routes;
                builder.setCamelContext(context);
                builder.configure();
                for (RouteDefinition route : builder.getRouteCollection().getRoutes()) {
                    flows.add(new Flow(route.getInput().getEndpointUri(), steps(route.getOutputs())));
                }
            }
        } catch (Exception unreadable) {
            throw new IllegalArgumentException(String.valueOf(unreadable.getMessage()), unreadable);
        } finally {
            context.stop();
        }
        return flows;
    }

    private static List<FlowStep> steps(List<ProcessorDefinition<?>> definitions) {
        return definitions.stream().map(Flow::step).toList();
    }

    private static FlowStep step(ProcessorDefinition<?> definition) {
        String id = Objects.requireNonNullElse(definition.getId(), "");
        if (definition instanceof ChoiceDefinition choice) {
            return new FlowStep(FlowStep.Kind.CHOICE, id, "choice", branches(choice));
        }
        if (definition instanceof LoopDefinition loop) {
            return new FlowStep(
                    FlowStep.Kind.LOOP,
                    id,
                    "loop",
                    List.of(new FlowStep.Branch(condition(loop.getExpression()), steps(loop.getOutputs()))));
        }
        if (definition instanceof MulticastDefinition multicast) {
            List<FlowStep.Branch> branches = multicast.getOutputs().stream()
                    .map(each -> new FlowStep.Branch("", List.of(step(each))))
                    .toList();
            return new FlowStep(FlowStep.Kind.PARALLEL, id, "multicast", branches);
        }
        if (definition instanceof ToDefinition to) {
            return new FlowStep(kindOf(to.getUri()), id, to.getUri().replaceFirst("\\?.*", ""), List.of());
        }
        FlowStep.Kind kind = definition instanceof StopDefinition ? FlowStep.Kind.STOP : FlowStep.Kind.OTHER;
        if (definition.getOutputs().isEmpty()) {
            return new FlowStep(kind, id, definition.getShortName(), List.of());
        }
        String condition =
                definition instanceof ExpressionNode conditional ? condition(conditional.getExpression()) : "";
        return new FlowStep(
                FlowStep.Kind.GROUP,
                id,
                definition.getShortName(),
                List.of(new FlowStep.Branch(condition, steps(definition.getOutputs()))));
    }

    private static List<FlowStep.Branch> branches(ChoiceDefinition choice) {
        List<FlowStep.Branch> branches = new ArrayList<>();
        choice.getWhenClauses()
                .forEach(when ->
                        branches.add(new FlowStep.Branch(condition(when.getExpression()), steps(when.getOutputs()))));
        List<FlowStep> otherwise = choice.getOtherwise() == null
                ? List.of()
                : steps(choice.getOtherwise().getOutputs());
        branches.add(new FlowStep.Branch(ELSE, otherwise));
        return branches;
    }

    private static FlowStep.Kind kindOf(String uri) {
        return switch (uri.substring(0, Math.max(0, uri.indexOf(':')))) {
            case "wait", "manual" -> FlowStep.Kind.WAIT;
            case "case", "sla" -> FlowStep.Kind.MOVE;
            default -> FlowStep.Kind.CALL;
        };
    }

    /** Shorter than it stands in the route: {@code keputusan.status == 'terbit'}. */
    private static String condition(@Nullable ExpressionDefinition expression) {
        String text = expression == null ? "" : Objects.requireNonNullElse(expression.getExpression(), "");
        return text.replaceAll("\\$\\{(?:variable\\.)?([^}\\[]+)\\[([^\\]]+)\\]\\}", "$1.$2")
                .replaceAll("\\$\\{(?:variable\\.)?([^}]+)\\}", "$1");
    }
}
