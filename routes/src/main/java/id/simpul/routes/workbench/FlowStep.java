package id.simpul.routes.workbench;

import java.util.List;

/**
 * A step of a route as it is drawn.
 *
 * @param id as the author wrote it; empty when there is none
 * @param text what it does: an address, or Camel's word for it
 * @param branches what it holds, each with the condition under which it is taken
 */
record FlowStep(Kind kind, String id, String text, List<Branch> branches) {

    /** What it is, which decides its form. */
    enum Kind {
        /** Calls a partner. */
        CALL,
        /** Waits for an event, or for an officer. */
        WAIT,
        /** Moves the case or sets its clock. */
        MOVE,
        /** Takes one of its branches. */
        CHOICE,
        /** Does its one branch again and again. */
        LOOP,
        /** Does all of its branches. */
        PARALLEL,
        /** Does its branches one after the other. */
        GROUP,
        /** Ends the route. */
        STOP,
        /** Anything else. */
        OTHER
    }

    /** @param condition empty when there is none */
    record Branch(String condition, List<FlowStep> steps) {

        Branch {
            steps = List.copyOf(steps);
        }
    }

    FlowStep {
        branches = List.copyOf(branches);
    }

    String title() {
        return id.isEmpty() ? text : id;
    }

    /** The second line; nothing when it would say the first once more. */
    String subtitle() {
        return id.isEmpty() ? "" : text;
    }
}
