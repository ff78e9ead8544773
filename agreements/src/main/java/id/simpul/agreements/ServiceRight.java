package id.simpul.agreements;

import id.simpul.core.ServiceId;
import java.util.Optional;

/**
 * The right to a service, or to one method of it: {@code kependudukan/verifikasi} or {@code dpmptsp/rujukan:lihat}.
 *
 * @param method absent means every method
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ServiceRight(ServiceId service, Optional<ServiceMethod> method) {

    private static final char SEPARATOR = ':';

    /** Throws {@link IllegalArgumentException} when the text is none; a method that is not known gives no right. */
    public static ServiceRight of(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            return new ServiceRight(new ServiceId(text), Optional.empty());
        }
        ServiceMethod method = ServiceMethod.ofKey(text.substring(separator + 1))
                .orElseThrow(() -> new IllegalArgumentException("No method of a service: " + text));
        return new ServiceRight(new ServiceId(text.substring(0, separator)), Optional.of(method));
    }

    public boolean permits(ServiceId asked, ServiceMethod wanted) {
        return service.equals(asked) && method.map(wanted::equals).orElse(true);
    }

    @Override
    public String toString() {
        return service + method.map(only -> SEPARATOR + only.key()).orElse("");
    }
}
