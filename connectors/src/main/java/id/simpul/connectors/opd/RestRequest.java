package id.simpul.connectors.opd;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * One request, complete: no header of the exchange, only these.
 *
 * @param body JSON
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record RestRequest(String method, URI address, Map<String, String> headers, Optional<byte[]> body) {

    RestRequest {
        headers = Map.copyOf(headers);
    }

    HttpUriRequestBase http() {
        HttpUriRequestBase request = new HttpUriRequestBase(method, address);
        request.setHeader("Accept", "application/json");
        headers.forEach(request::setHeader);
        body.ifPresent(bytes -> request.setEntity(new ByteArrayEntity(bytes, ContentType.APPLICATION_JSON)));
        return request;
    }

    @Override
    public String toString() {
        return "RestRequest[masked]";
    }
}
