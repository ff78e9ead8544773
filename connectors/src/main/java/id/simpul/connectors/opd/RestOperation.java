package id.simpul.connectors.opd;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of a REST interface.
 *
 * @param effect whether a call changes something there
 * @param request the fields of the JSON body; empty means that there is none
 * @param statuses the HTTP status codes of success
 * @param inquiry how to ask whether a call with a key has arrived
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record RestOperation(
        String name,
        String method,
        PathTemplate path,
        boolean effect,
        List<Field> request,
        Set<Integer> statuses,
        Reading reading,
        Optional<RestInquiry> inquiry)
        implements Operation {

    public RestOperation {
        request = List.copyOf(request);
        statuses = Set.copyOf(statuses);
    }
}
