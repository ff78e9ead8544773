package id.simpul.cli.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a size costs beside throughput.
 *
 * @param start from the start of the bus process until it is ready
 * @param bytesOfAnExchange growth of the database for each lookup
 * @param walOfAnExchange bytes of the write-ahead log for each lookup
 * @param bundle to fetch and verify one bundle
 * @param wholeLog to verify the whole log
 */
record GrowthStep(
        String name,
        Duration start,
        double bytesOfAnExchange,
        double walOfAnExchange,
        Duration bundle,
        Duration wholeLog) {

    Map<String, Object> asMap() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", name);
        fields.put("startSeconds", start.toMillis() / 1000.0);
        fields.put("bytesOfAnExchange", Math.round(bytesOfAnExchange));
        fields.put("walOfAnExchange", Math.round(walOfAnExchange));
        fields.put("bundleMillis", Math.round(bundle.toNanos() / 10_000.0) / 100.0);
        fields.put("wholeLogSeconds", wholeLog.toMillis() / 1000.0);
        return fields;
    }
}
