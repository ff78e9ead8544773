package id.simpul.cases.run;

import java.util.UUID;

/** A worker's right to a piece of work, under which it records what it does. */
record Lease(WorkRef ref, UUID id) {}
