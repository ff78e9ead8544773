package id.simpul.bus.packages;

import id.simpul.connectors.opd.OpdSystem;
import id.simpul.core.SystemId;

/** Something of this node that goes with a system: who looks into its source, who works on what waits for it. */
@FunctionalInterface
public interface SystemCompanion {

    /** A version of the system is in force here: the first, or another. */
    void holds(OpdSystem system) throws Exception;

    /** There is such a system, in force or not any more: cases may wait for it. Told again and again. */
    default void knows(SystemId system) throws Exception {}
}
