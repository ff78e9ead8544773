package id.simpul.routes.run;

import id.simpul.cases.parked.Pauses;
import id.simpul.routes.CrashPoint;
import id.simpul.routes.Doors;
import java.time.Clock;

/** What every recorded step uses. */
record StepTools(Doors doors, Progress progress, Holds holds, Pauses pauses, CrashPoint.Observer drill, Clock clock) {}
