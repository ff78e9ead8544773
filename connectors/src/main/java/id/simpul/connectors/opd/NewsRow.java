package id.simpul.connectors.opd;

import java.util.Optional;

/**
 * One row of a source.
 *
 * @param row what tells it from every other
 * @param mark how far the source has been read with it; only of a watermark
 * @param number names the case, if the row has it
 * @param status of a decision; empty when the row has none, or a code that the system file does not know
 * @param reason for the applicant; personal data
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record NewsRow(
        String row,
        Optional<Mark> mark,
        Optional<String> number,
        Optional<String> status,
        Optional<String> register,
        Optional<String> reason) {

    @Override
    public String toString() {
        return "NewsRow[masked]";
    }
}
