package id.simpul.routes.mapping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** A name under which each version of each package may have a mapping of its own. */
public final class MappingEndpoint extends DefaultEndpoint {

    /** More than one name has in all packages at a time; past it, they are made anew. */
    private static final int MOST = 1000;

    private final String name;
    private final Map<Mapping, MappingTransform> transforms = new ConcurrentHashMap<>();

    MappingEndpoint(String uri, MappingComponent component, String name) {
        super(uri, component);
        this.name = name;
    }

    String name() {
        return name;
    }

    MappingTransform transform(Mapping mapping) {
        if (transforms.size() > MOST) {
            transforms.clear();
        }
        return transforms.computeIfAbsent(mapping, each -> MappingTransform.of(each, getCamelContext()));
    }

    @Override
    public Producer createProducer() {
        return new MappingProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("mapping: is a step, no route begins with it");
    }
}
