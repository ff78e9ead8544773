package id.simpul.bus.disk;

/** What is free on the disk that the bus's data are on. */
@FunctionalInterface
public interface FreeSpace {

    /** In bytes, for us. */
    long bytes();
}
