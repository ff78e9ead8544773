package id.simpul.bus.production;

import java.util.List;

/** Looks at one kind of setting. */
interface Check {

    /** Everything that is wrong, not only the first; a thing that cannot be looked at is wrong. */
    List<Fault> look(Judged start);
}
