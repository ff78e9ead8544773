package id.simpul.cases.run;

import java.util.List;

/** Tells workers that there is work. What nobody hears is told again from the database, so this never fails. */
@FunctionalInterface
public interface WorkBell {

    void ring(List<WorkRef> ready);
}
