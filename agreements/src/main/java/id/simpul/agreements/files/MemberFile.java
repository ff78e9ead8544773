package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.Member;

/**
 * A member as its file has it.
 *
 * @param content the file's content as JSON
 */
public record MemberFile(String file, Member member, JsonNode content) {}
