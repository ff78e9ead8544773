package id.simpul.routes.workbench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** In place of the component of a partner: its calls give what the script says. */
final class ScriptedComponent extends DefaultComponent {

    private final String scheme;
    private final Systems systems;
    private final Supplier<Script> script;

    /** @param script of the case that is played now */
    ScriptedComponent(String scheme, Systems systems, Supplier<Script> script) {
        this.scheme = scheme;
        this.systems = systems;
        this.script = script;
        setAutowiredEnabled(false);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        Map<String, String> given = new TreeMap<>();
        parameters.forEach((name, value) -> given.put(name, String.valueOf(value)));
        parameters.clear();
        String path = remaining.startsWith("//") ? remaining.substring(2) : remaining;
        return new ScriptedEndpoint(uri, this, new ScriptedEndpoint.Address(scheme, path, given));
    }

    Systems systems() {
        return systems;
    }

    Script script() {
        return script.get();
    }
}
