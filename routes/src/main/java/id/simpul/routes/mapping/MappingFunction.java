package id.simpul.routes.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Function;

/** One function of JSLT, with as many arguments as it always has. */
record MappingFunction(String getName, int arguments, Body body) implements Function {

    /** What it does with them. */
    interface Body {
        JsonNode of(JsonNode[] values);
    }

    @Override
    public String getName() {
        return getName;
    }

    @Override
    public int getMinArguments() {
        return arguments;
    }

    @Override
    public int getMaxArguments() {
        return arguments;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] values) {
        return body.of(values);
    }
}
