package id.simpul.cli.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cli.console.Words;
import id.simpul.routes.check.Finding;
import java.util.List;

/** Findings as people and programs read them. */
final class FindingLines {

    private final Words words;

    FindingLines(Words words) {
        this.words = words;
    }

    List<String> of(Finding finding) {
        boolean isEnglish = words.isEnglish();
        String reason =
                isEnglish ? finding.reason().english() : finding.reason().indonesian();
        String fix = isEnglish ? finding.fix().english() : finding.fix().indonesian();
        return List.of(
                finding.file() + ":" + finding.line() + ": " + reason + " [" + finding.code() + "]",
                "    " + words.say("check.fix", fix));
    }

    /** In both languages. */
    static String json(List<Finding> findings) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (Finding finding : findings) {
            ObjectNode one = all.addObject();
            one.put("file", finding.file()).put("line", finding.line()).put("code", finding.code());
            one.putObject("reason")
                    .put("id", finding.reason().indonesian())
                    .put("en", finding.reason().english());
            one.putObject("fix")
                    .put("id", finding.fix().indonesian())
                    .put("en", finding.fix().english());
        }
        return all.toPrettyString();
    }
}
