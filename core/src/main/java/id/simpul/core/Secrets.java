package id.simpul.core;

/** Finds secrets by reference. Nobody else reads them, and nothing prints them. */
public interface Secrets {

    /**
     * @param reference a name such as {@code dukcapil-dinsos.password}
     * @throws BusException with {@link ProblemCode#CONFIGURATION_MISSING} when there is no such secret
     */
    byte[] read(String reference);
}
