package id.simpul.bus.control;

import id.simpul.bus.disk.FreeSpace;
import java.util.OptionalLong;

/** The free space of the disk, or what a drill says it is. */
public final class PretendedSpace implements FreeSpace {

    private final FreeSpace real;
    private volatile OptionalLong pretended = OptionalLong.empty();

    PretendedSpace(FreeSpace real) {
        this.real = real;
    }

    /** @param text bytes, or {@code real} */
    void pretend(String text) {
        pretended = text.equals("real") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    @Override
    public long bytes() {
        OptionalLong now = pretended;
        return now.isPresent() ? now.getAsLong() : real.bytes();
    }
}
