package id.simpul.bus.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an operator the list of faults instead of a stack trace. */
final class InsecureStartAnalyzer extends AbstractFailureAnalyzer<InsecureStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InsecureStart cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Perbaiki semuanya, lalu mulai lagi. (Mend all of them, then start again.)", cause);
    }
}
