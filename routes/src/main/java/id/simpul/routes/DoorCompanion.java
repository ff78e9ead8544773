package id.simpul.routes;

/** What the run of a case has with it behind its door, for the steps of its route to find. */
public interface DoorCompanion {}
