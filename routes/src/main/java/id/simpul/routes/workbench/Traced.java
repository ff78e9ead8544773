package id.simpul.routes.workbench;

import java.util.List;

/**
 * A step as it was seen.
 *
 * @param kind Camel's word for it: {@code to}, {@code setBody}, {@code choice}
 * @param partner the address that was called; empty for what calls nobody
 * @param isSimulated whether what it gave was made up and is in no case file
 * @param in the body before it, masked
 * @param out what it changed, a line each, masked
 */
public record Traced(String step, String kind, String partner, boolean isSimulated, String in, List<String> out) {

    public Traced {
        out = List.copyOf(out);
    }
}
