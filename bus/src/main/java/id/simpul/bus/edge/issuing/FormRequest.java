package id.simpul.bus.edge.issuing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are those of its body; the address never has any. */
final class FormRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> form;

    FormRequest(HttpServletRequest request, Map<String, String[]> form) {
        super(request);
        this.form = Map.copyOf(form);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = form.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return form.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return form;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(form.keySet());
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }
}
