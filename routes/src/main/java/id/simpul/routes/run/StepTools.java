package id.simpul.routes.run;

import id.simpul.routes.CrashPoint;
import id.simpul.routes.Doors;
import java.time.Clock;

/** What every recorded step uses. */
record StepTools(Doors doors, Progress progress, Holds holds, CrashPoint.Observer drill, Clock clock) {}
