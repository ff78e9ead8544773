package id.simpul.routes.check;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Endpoint;
import org.apache.camel.ErrorHandlerFactory;
import org.apache.camel.Expression;
import org.apache.camel.LineNumberAware;
import org.apache.camel.NamedNode;
import org.apache.camel.Predicate;
import org.apache.camel.Processor;
import org.apache.camel.model.BasicExpressionNode;
import org.apache.camel.model.BasicOutputExpressionNode;
import org.apache.camel.model.DataFormatDefinition;
import org.apache.camel.model.OnWhenDefinition;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.OutputNode;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.RoutePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Reads Camel's model of a route as parts. Every field that Camel would write down is read, so that none can be overlooked;
 * of those it would not, objects that are code are findings.
 */
final class ModelRoute {

    private static final String MODEL = "org.apache.camel.model.";

    /** What points back, or is Camel's own bookkeeping. */
    private static final Set<String> SKIPPED = Set.of(
            "parent",
            "camelContext",
            "resource",
            "customId",
            "lineNumber",
            "location",
            "index",
            "inheritErrorHandler",
            "prepared",
            "inlined",
            "blocks",
            "routeConfiguration",
            "nodePrefixId",
            "rest",
            "template",
            "kamelet",
            "contextScopedErrorHandler",
            "outputs",
            "initialized",
            "endCounter",
            "interceptStrategies",
            "idPrefix",
            "generatedId");

    private static final List<Class<?>> CODE = List.of(
            Processor.class,
            AggregationStrategy.class,
            Predicate.class,
            Expression.class,
            Endpoint.class,
            DataFormat.class,
            ErrorHandlerFactory.class,
            RoutePolicy.class,
            java.util.concurrent.ExecutorService.class,
            java.util.function.Supplier.class);

    private final String file;
    private final Findings findings;

    ModelRoute(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    Part part(OptionalIdentifiedDefinition<?> definition) {
        return part(definition.getShortName(), definition, line(definition, 1));
    }

    private Part part(String name, Object definition, int line) {
        prepare(definition);
        Map<String, Part.Text> values = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        if (definition instanceof ExpressionDefinition language && language.getExpression() != null) {
            values.put(Part.ALONE, new Part.Text(language.getExpression(), line));
        }
        for (Field field : fields(definition.getClass())) {
            field(field, value(field, definition), line, values, parts);
        }
        if (definition instanceof OutputNode node) {
            outputs(node).forEach(output -> parts.add(part(output.getShortName(), output, line(output, line))));
        }
        return new Part(name, line, values, parts);
    }

    /** Unwraps what the builders of Java leave around an expression. */
    private static void prepare(Object definition) {
        if (definition instanceof ProcessorDefinition<?> step) {
            step.preCreateProcessor();
        } else if (definition instanceof BasicExpressionNode<?> clause) {
            clause.preCreateProcessor();
        } else if (definition instanceof OnWhenDefinition clause) {
            clause.preCreateProcessor();
        }
    }

    private static List<ProcessorDefinition<?>> outputs(OutputNode node) {
        if (node instanceof ProcessorDefinition<?> step) {
            return step.getOutputs();
        }
        if (node instanceof BasicOutputExpressionNode clause) {
            return clause.getOutputs();
        }
        return node instanceof OtherwiseDefinition otherwise ? otherwise.getOutputs() : List.of();
    }

    private void field(Field field, @Nullable Object value, int line, Map<String, Part.Text> values, List<Part> parts) {
        if (value == null || SKIPPED.contains(field.getName())) {
            return;
        }
        if (value instanceof Collection<?> many) {
            many.forEach(each -> one(field, each, line, values, parts));
        } else {
            one(field, value, line, values, parts);
        }
    }

    private void one(Field field, Object value, int line, Map<String, Part.Text> values, List<Part> parts) {
        boolean isWritten = Arrays.stream(field.getAnnotations())
                .noneMatch(each -> each.annotationType().getSimpleName().equals("XmlTransient"));
        if (isWritten && !(value instanceof Enum) && value.getClass().getName().startsWith(MODEL)) {
            parts.add(part(name(field, value), value, line(value, line)));
        } else if (CODE.stream().anyMatch(type -> type.isInstance(value))) {
            findings.add(file, line, Rule.CODE_IN_ROUTE, field.getName(), "");
        } else if (isWritten && field.getName().equals("exceptions")) {
            parts.add(
                    new Part("exception", line, Map.of(Part.ALONE, new Part.Text(value.toString(), line)), List.of()));
        } else if (isWritten
                && !(field.getName().equals("expression") && field.getDeclaringClass() == ExpressionDefinition.class)) {
            values.put(
                    written(field.getAnnotations(), "XmlAttribute", field.getName()),
                    new Part.Text(value.toString(), line));
        }
    }

    private static String name(Field field, Object value) {
        if (value instanceof ExpressionDefinition language) {
            return language.getLanguage() == null ? "lambda" : language.getLanguage();
        }
        if (value instanceof DataFormatDefinition) {
            return written(value.getClass().getAnnotations(), "XmlRootElement", field.getName());
        }
        return value instanceof NamedNode node ? node.getShortName() : field.getName();
    }

    /** As a key or a part is written, where that differs from its name in the model. */
    private static String written(Annotation[] annotations, String kind, String otherwise) {
        for (Annotation each : annotations) {
            if (each.annotationType().getSimpleName().equals(kind)) {
                try {
                    String name = String.valueOf(
                            each.annotationType().getMethod("name").invoke(each));
                    return name.startsWith("##") ? otherwise : name;
                } catch (ReflectiveOperationException unnamed) {
                    return otherwise;
                }
            }
        }
        return otherwise;
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private @Nullable Object value(Field field, Object definition) {
        try {
            field.setAccessible(true);
            return field.get(definition);
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            findings.add(file, 1, Rule.CODE_IN_ROUTE, field.getName(), "");
            return null;
        }
    }

    private static int line(Object definition, int otherwise) {
        return definition instanceof LineNumberAware aware && aware.getLineNumber() > 0
                ? aware.getLineNumber()
                : otherwise;
    }
}
