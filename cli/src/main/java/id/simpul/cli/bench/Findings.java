package id.simpul.cli.bench;

import id.simpul.cli.console.Words;
import java.util.List;
import java.util.Map;

/** What a measurement found. */
interface Findings {

    Samples samples();

    /** Whether all goals are kept. */
    boolean hold();

    /** For people. */
    List<String> lines(Words words);

    /** For the report. */
    Map<String, Object> asMap();
}
