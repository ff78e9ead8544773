package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.Delegation;

/**
 * A delegation as its file has it.
 *
 * @param content the file's content as JSON
 */
public record DelegationFile(String file, Delegation delegation, JsonNode content) {}
