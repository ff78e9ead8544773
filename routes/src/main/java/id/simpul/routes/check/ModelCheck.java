package id.simpul.routes.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Holds the model that Camel makes of a route against the same tables, in a context that is never started. */
final class ModelCheck {

    private final RouteFacts facts;
    private final KnownSystems known;
    private final Findings findings;

    ModelCheck(RouteFacts facts, KnownSystems known, Findings findings) {
        this.facts = facts;
        this.known = known;
        this.findings = findings;
    }

    /** @param bytes of a file whose text has passed already */
    void check(String file, byte[] bytes) {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.setSourceLocationEnabled(true);
            Collection<RoutesBuilder> builders =
                    PluginHelper.getRoutesLoader(context).findRoutesBuilders(ResourceHelper.fromBytes(file, bytes));
            for (RoutesBuilder builder : builders) {
                check(file, context, (RouteBuilder) builder);
            }
        } catch (Exception refused) {
            findings.add(file, 1, Rule.CAMEL_REFUSES, refused.getClass().getSimpleName());
        }
    }

    /** Of code, the lines are those of its source where Camel knows them. */
    void check(RouteBuilder builder) {
        String file = builder.getClass().getSimpleName() + ".java";
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.setSourceLocationEnabled(true);
            check(file, context, builder);
        } catch (Exception refused) {
            findings.add(file, 1, Rule.CAMEL_REFUSES, refused.getClass().getSimpleName());
        }
    }

    private void check(String file, DefaultCamelContext context, RouteBuilder builder) throws Exception {
        builder.setCamelContext(context);
        builder.configure();
        besides(file, builder);
        List<Part> routes = new ArrayList<>();
        builder.getRouteCollection()
                .getRoutes()
                .forEach(route -> routes.add(new ModelRoute(file, findings).part(route)));
        new RouteCheck(file, facts, known, findings).check(routes);
    }

    /** What a builder may hold that is no route, and would change routes elsewhere. */
    private void besides(String file, RouteBuilder builder) {
        var routes = builder.getRouteCollection();
        refuse(file, "onException", routes.getOnExceptions());
        refuse(file, "onCompletion", routes.getOnCompletions());
        refuse(file, "intercept", routes.getIntercepts());
        refuse(file, "interceptFrom", routes.getInterceptFroms());
        refuse(file, "interceptSendToEndpoint", routes.getInterceptSendTos());
        refuse(file, "rest", builder.getRestCollection().getRests());
        refuse(file, "routeTemplate", builder.getRouteTemplateCollection().getRouteTemplates());
    }

    private void refuse(String file, String name, List<?> found) {
        if (!found.isEmpty()) {
            findings.add(file, 1, Rule.NOT_A_ROUTE, name);
        }
    }
}
