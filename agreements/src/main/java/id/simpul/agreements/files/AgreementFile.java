package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.Agreement;

/**
 * An agreement as its file has it.
 *
 * @param content the file's content as JSON, of which a version's hash is taken
 */
public record AgreementFile(String file, Agreement agreement, JsonNode content) {}
