package id.simpul.routes.workbench;

import java.util.ArrayList;
import java.util.List;

/** Writes routes as a Mermaid flowchart, which many editors and web pages draw. */
final class Mermaid {

    /** The end of a step, from which an edge goes on. */
    private record Exit(String node, String label) {}

    private final StringBuilder text = new StringBuilder("flowchart TD\n");
    private int nodes;

    private Mermaid() {}

    static String of(List<Flow> flows) {
        Mermaid mermaid = new Mermaid();
        flows.forEach(flow -> {
            String start = mermaid.node("([", flow.from(), "", "])");
            mermaid.steps(flow.steps(), List.of(new Exit(start, "")));
        });
        return mermaid.text.toString();
    }

    private List<Exit> steps(List<FlowStep> steps, List<Exit> from) {
        List<Exit> exits = from;
        for (FlowStep step : steps) {
            exits = step(step, exits);
        }
        return exits;
    }

    private List<Exit> step(FlowStep step, List<Exit> from) {
        String node = node(open(step.kind()), step.title(), step.subtitle(), close(step.kind()));
        from.forEach(exit -> edge(exit, node));
        List<Exit> exits = new ArrayList<>();
        for (FlowStep.Branch branch : step.branches()) {
            exits.addAll(steps(branch.steps(), List.of(new Exit(node, branch.condition()))));
        }
        return switch (step.kind()) {
            case STOP -> List.of();
            case LOOP -> {
                exits.forEach(exit -> edge(exit, node));
                boolean isEndless = step.branches().get(0).condition().strip().equals("true");
                yield isEndless ? List.of() : List.of(new Exit(node, "*"));
            }
            default -> step.branches().isEmpty() ? List.of(new Exit(node, "")) : exits;
        };
    }

    private static String open(FlowStep.Kind kind) {
        return switch (kind) {
            case CALL -> "[[";
            case WAIT -> "{{";
            case MOVE, STOP -> "([";
            case CHOICE, LOOP -> "{";
            case PARALLEL -> "[/";
            default -> "[";
        };
    }

    private static String close(FlowStep.Kind kind) {
        return switch (kind) {
            case CALL -> "]]";
            case WAIT -> "}}";
            case MOVE, STOP -> "])";
            case CHOICE, LOOP -> "}";
            case PARALLEL -> "/]";
            default -> "]";
        };
    }

    private String node(String open, String title, String subtitle, String close) {
        String name = "n" + nodes++;
        String label = subtitle.isEmpty() ? quoted(title) : quoted(title) + "<br/>" + quoted(subtitle);
        text.append("  ").append(name).append(open).append('"').append(label).append('"');
        text.append(close).append('\n');
        return name;
    }

    private void edge(Exit exit, String to) {
        String label = exit.label().isEmpty() ? "" : "|\"" + quoted(exit.label()) + "\"|";
        text.append("  ").append(exit.node()).append(" -->").append(label).append(' ');
        text.append(to).append('\n');
    }

    private static String quoted(String plain) {
        return plain.replace("&", "&amp;")
                .replace("\"", "#quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
