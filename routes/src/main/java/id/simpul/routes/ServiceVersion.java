package id.simpul.routes;

import id.simpul.core.ServiceId;

/**
 * One version of a service, as this installation names it.
 *
 * @param label the version of the package, such as {@code 1.2.0}; with {@code +} and eight digits of its hash behind it where
 *     another content was imported under the same version
 */
public record ServiceVersion(ServiceId service, String label) {

    @Override
    public String toString() {
        return service + "@" + label;
    }
}
