package id.simpul.cli.drill;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the parts say after a quota drill.
 *
 * @param sandboxCalls calls that reached the simulated Dukcapil
 * @param unadmittedCalls calls that reached it without an admission recorded before
 * @param admissions all that were recorded
 * @param reserved admissions without an outcome
 * @param spent admissions that were settled as spent
 * @param released admissions whose unit was given back
 * @param accountUnits reserved and spent units that the quota account shows
 * @param limit the daily quota
 * @param brokenRequests requests that were in flight when a node died
 */
record DrillFigures(
        long sandboxCalls,
        long unadmittedCalls,
        long admissions,
        long reserved,
        long spent,
        long released,
        long accountUnits,
        long limit,
        long brokenRequests) {

    boolean hold() {
        return sandboxCalls <= admissions
                && admissions == reserved + spent + released
                && accountUnits == reserved + spent
                && accountUnits <= limit
                && reserved <= brokenRequests
                && unadmittedCalls == 0
                && sandboxCalls > 0;
    }

    Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sandboxCalls", sandboxCalls);
        figures.put("unadmittedCalls", unadmittedCalls);
        figures.put("admissions", admissions);
        figures.put("reserved", reserved);
        figures.put("spent", spent);
        figures.put("released", released);
        figures.put("accountUnits", accountUnits);
        figures.put("limit", limit);
        figures.put("inFlightAtKills", brokenRequests);
        return figures;
    }
}
