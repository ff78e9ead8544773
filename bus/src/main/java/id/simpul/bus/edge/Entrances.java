package id.simpul.bus.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * One turnstile for pieces of uploads and another one for everything else: an upload over a slow line holds its place for
 * minutes, and a counter must not wait behind it.
 */
final class Entrances extends ValveBase {

    private static final String UPLOADS = AttachmentDesk.PATH + "/";

    private final Turnstile uploads;
    private final Turnstile others;

    Entrances(Turnstile uploads, Turnstile others) {
        super(true);
        this.uploads = uploads;
        this.others = others;
    }

    @Override
    public void setNext(Valve next) {
        super.setNext(next);
        uploads.setNext(next);
        others.setNext(next);
    }

    @Override
    public void setContainer(Container container) {
        super.setContainer(container);
        uploads.setContainer(container);
        others.setContainer(container);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean isUpload =
                request.getMethod().equals("PATCH") && request.getRequestURI().startsWith(UPLOADS);
        (isUpload ? uploads : others).invoke(request, response);
    }
}
