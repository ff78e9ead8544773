package id.simpul.core;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry for the log, before it has its place and time. Values are text, whole numbers, booleans or lists of text.
 * No NIK, name, pseudonym or payload is ever in it.
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record LogEvent(EventType type, Optional<ExchangeId> exchange, Map<String, Object> fields) {

    public LogEvent {
        fields = Map.copyOf(new TreeMap<>(fields));
    }

    public static LogEvent of(EventType type, ExchangeId exchange, Map<String, Object> fields) {
        return new LogEvent(type, Optional.of(exchange), fields);
    }

    /** An event that belongs to no exchange, such as an import. */
    public static LogEvent of(EventType type, Map<String, Object> fields) {
        return new LogEvent(type, Optional.empty(), fields);
    }
}
