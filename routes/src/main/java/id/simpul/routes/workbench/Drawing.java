package id.simpul.routes.workbench;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws routes as SVG: steps below each other, branches beside each other, what a step holds inside of it. A route is a tree,
 * so nothing must be laid out that a program for graphs would be needed for.
 */
final class Drawing {

    private static final int LETTER = 7;
    private static final int LINE = 18;
    private static final int PAD = 10;
    private static final int GAP = 16;

    private final XMLStreamWriter xml;

    private Drawing(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(List<Flow> flows) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            new Drawing(xml).draw(flows);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Memory can be written", impossible);
        }
        return out.toString();
    }

    private void draw(List<Flow> flows) throws XMLStreamException {
        List<FlowStep> roots = flows.stream()
                .map(flow -> new FlowStep(
                        FlowStep.Kind.GROUP, "", flow.from(), List.of(new FlowStep.Branch("", flow.steps()))))
                .toList();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("width", String.valueOf(width(roots) + 2 * PAD));
        xml.writeAttribute("height", String.valueOf(height(roots) + 2 * PAD));
        xml.writeAttribute("font-family", "monospace");
        xml.writeAttribute("font-size", "12");
        column(roots, PAD, PAD);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void column(List<FlowStep> steps, int x, int top) throws XMLStreamException {
        int y = top;
        for (FlowStep step : steps) {
            if (y > top) {
                line(x + PAD, y - GAP, y);
            }
            step(step, x, y);
            y += height(step) + GAP;
        }
    }

    private void step(FlowStep step, int x, int y) throws XMLStreamException {
        box(step, x, y);
        text(step.title(), x + PAD, y + LINE, "bold");
        if (!step.subtitle().isEmpty()) {
            text(step.subtitle(), x + PAD, y + 2 * LINE, "normal");
        }
        int left = x + PAD;
        for (FlowStep.Branch branch : step.branches()) {
            int below = y + head(step);
            if (!branch.condition().isEmpty()) {
                text(branch.condition(), left, below + LINE - 6, "normal");
                below += LINE;
            }
            column(branch.steps(), left, below);
            left += width(branch) + PAD;
        }
    }

    private void box(FlowStep step, int x, int y) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        xml.writeAttribute("x", String.valueOf(x));
        xml.writeAttribute("y", String.valueOf(y));
        xml.writeAttribute("width", String.valueOf(width(step)));
        xml.writeAttribute("height", String.valueOf(height(step)));
        xml.writeAttribute("rx", step.branches().isEmpty() ? "4" : "0");
        xml.writeAttribute("fill", fill(step.kind()));
        xml.writeAttribute("stroke", "#445");
    }

    private static String fill(FlowStep.Kind kind) {
        return switch (kind) {
            case CALL -> "#d8e8fb";
            case WAIT -> "#fdf0cc";
            case MOVE -> "#d9f2df";
            case STOP -> "#f6dada";
            case OTHER -> "#f2f2f2";
            default -> "#ffffff";
        };
    }

    private void text(String text, int x, int y, String weight) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("x", String.valueOf(x));
        xml.writeAttribute("y", String.valueOf(y));
        xml.writeAttribute("font-weight", weight);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void line(int x, int from, int to) throws XMLStreamException {
        xml.writeEmptyElement("line");
        xml.writeAttribute("x1", String.valueOf(x));
        xml.writeAttribute("x2", String.valueOf(x));
        xml.writeAttribute("y1", String.valueOf(from));
        xml.writeAttribute("y2", String.valueOf(to));
        xml.writeAttribute("stroke", "#445");
    }

    private static int head(FlowStep step) {
        return (step.subtitle().isEmpty() ? 1 : 2) * LINE + PAD;
    }

    private static int width(FlowStep step) {
        int own = Math.max(step.title().length(), step.subtitle().length()) * LETTER + 2 * PAD;
        int held =
                step.branches().stream().mapToInt(branch -> width(branch) + PAD).sum() + PAD;
        return Math.max(own, held);
    }

    private static int width(FlowStep.Branch branch) {
        return Math.max(branch.condition().length() * LETTER, width(branch.steps()));
    }

    private static int width(List<FlowStep> steps) {
        return steps.stream().mapToInt(Drawing::width).max().orElse(0);
    }

    private static int height(FlowStep step) {
        int held = step.branches().stream()
                .mapToInt(branch -> height(branch.steps()) + (branch.condition().isEmpty() ? 0 : LINE) + PAD)
                .max()
                .orElse(0);
        return head(step) + held;
    }

    private static int height(List<FlowStep> steps) {
        return steps.stream().mapToInt(step -> height(step) + GAP).sum() - (steps.isEmpty() ? 0 : GAP);
    }
}
