package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.MemberGroup;

/**
 * A group as its file has it.
 *
 * @param content the file's content as JSON
 */
public record GroupFile(String file, MemberGroup group, JsonNode content) {}
