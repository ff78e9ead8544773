package id.simpul.connectors.opd;

import java.util.List;
import java.util.Optional;

/**
 * What can be asked of a system.
 *
 * @param effect whether a call changes something there
 * @param request the fields of the JSON body; empty means that there is none
 * @param inquiry how to ask whether a call with a key has arrived
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Operation(
        String name,
        String method,
        PathTemplate path,
        boolean effect,
        List<Field> request,
        Reading reading,
        Optional<Inquiry> inquiry) {

    public Operation {
        request = List.copyOf(request);
    }

    /**
     * A field of the request.
     *
     * @param name its key, with {@code /} between the keys of nested objects
     */
    public record Field(String name, Source source) {}
}
