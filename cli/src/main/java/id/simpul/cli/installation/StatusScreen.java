package id.simpul.cli.installation;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.console.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The status of a bus in words, short enough for one screen: what most needs a person comes first in each list. */
final class StatusScreen {

    private static final int LONGEST_LIST = 8;
    private static final long MEBIBYTE = 1 << 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final JsonNode page;
    private final Words words;
    private final DateTimeFormatter time;

    StatusScreen(JsonNode page, Words words, ZoneId zone) {
        this.page = page;
        this.words = words;
        this.time = TIME.withZone(zone);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        addBlocked(lines);
        addPartners(lines);
        addQuotas(lines);
        addRefusals(lines);
        addHeld(lines);
        addSla(lines);
        addLog(lines);
        return lines;
    }

    /** What an operator stopped stays stopped until somebody opens it, so it is said first. */
    private void addBlocked(List<String> lines) {
        for (JsonNode blocked : page.path("blocked")) {
            lines.add(words.say("status.blocked", blocked.asText()));
        }
    }

    private void addPartners(List<String> lines) {
        lines.add(words.say("status.partners"));
        for (JsonNode partner : page.path("partners")) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-12s %s",
                    partner.path("name").asText(),
                    say("status.partner.", partner.path("state").asText(), local(partner.path("since")))));
        }
    }

    private void addQuotas(List<String> lines) {
        lines.add(words.say("status.quotas"));
        lines.add(String.format(
                Locale.ROOT,
                "  %-40s %8s %8s %8s",
                "",
                words.say("status.quota.limit"),
                words.say("status.quota.reserved"),
                words.say("status.quota.spent")));
        List<JsonNode> quotas = sorted(
                page.path("quotas"),
                Comparator.comparingDouble(StatusScreen::use).reversed());
        for (JsonNode quota : first(quotas)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-40s %8d %8d %8d",
                    quota.path("credential").asText() + " ("
                            + say("status.mode.", quota.path("mode").asText()) + ")",
                    quota.path("limit").asLong(),
                    quota.path("reserved").asLong(),
                    quota.path("spent").asLong()));
        }
        addRest(lines, quotas.size());
    }

    private static double use(JsonNode quota) {
        double taken = quota.path("reserved").asDouble() + quota.path("spent").asDouble();
        return taken / Math.max(1, quota.path("limit").asDouble());
    }

    private void addRefusals(List<String> lines) {
        List<JsonNode> refusals = sorted(
                page.path("refusals"),
                Comparator.comparingLong((JsonNode each) -> each.path("count").asLong())
                        .reversed());
        lines.add(words.say(
                refusals.isEmpty() ? "status.refusals.none" : "status.refusals",
                page.path("node").asText()));
        for (JsonNode refusal : first(refusals)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %6d  %-26s %s",
                    refusal.path("count").asLong(),
                    refusal.path("code").asText(),
                    words.say(
                            "status.must-act",
                            say("status.actor.", refusal.path("actor").asText()))));
        }
        addRest(lines, refusals.size());
    }

    /** What a person must decide stands before what goes on by itself. */
    private void addHeld(List<String> lines) {
        List<JsonNode> held = sorted(
                page.path("held"),
                Comparator.comparing((JsonNode each) -> each.path("kind").asText())
                        .thenComparing(each -> -each.path("count").asLong()));
        lines.add(words.say(held.isEmpty() ? "status.held.none" : "status.held"));
        for (JsonNode group : first(held)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %6d  %-8s %-16s %-24s %s",
                    group.path("count").asLong(),
                    say("status.held.", group.path("kind").asText()),
                    group.path("reason").asText(),
                    group.path("subject").asText(),
                    words.say(
                            "status.held.since",
                            local(group.path("since")),
                            say("status.actor.", group.path("actor").asText()))));
        }
        addRest(lines, held.size());
    }

    private void addSla(List<String> lines) {
        JsonNode sla = page.path("sla");
        if (!sla.isObject()) {
            return;
        }
        long over = sla.path("over").asLong();
        lines.add(
                over > 0
                        ? words.say("status.sla.over", sla.path("near").asLong(), over, local(sla.path("oldest")))
                        : words.say("status.sla", sla.path("near").asLong()));
        if (sla.path("unknown").asLong() > 0) {
            lines.add(words.say(
                    "status.sla.missing",
                    sla.path("missing").asText(),
                    sla.path("unknown").asLong()));
        }
    }

    private void addLog(List<String> lines) {
        JsonNode log = page.path("log");
        lines.add(words.say(
                "status.log",
                log.path("entries").asText("?"),
                log.path("signed").asText("?"),
                log.path("checkpointAge").isNumber()
                        ? age(log.path("checkpointAge").asLong())
                        : "?"));
        if (!page.path("read").isTextual() || isOld(page.path("read"))) {
            lines.add(words.say("status.old", page.path("read").isTextual() ? local(page.path("read")) : "?"));
        }
        lines.add(words.say("status.waiting", page.path("waiting").asText()));
        JsonNode disk = page.path("disk");
        if (disk.path("isLow").asBoolean()) {
            lines.add(words.say(
                    "status.disk",
                    disk.path("free").asLong() / MEBIBYTE,
                    disk.path("least").asLong() / MEBIBYTE));
        }
        JsonNode alarms = page.path("alarms");
        if (alarms.path("count").asLong() > 0) {
            lines.add(words.say("status.alarms", alarms.path("count").asText(), local(alarms.path("last"))));
        }
    }

    private boolean isOld(JsonNode read) {
        Instant now = Instant.parse(page.path("now").asText());
        return Instant.parse(read.asText()).isBefore(now.minus(Duration.ofMinutes(1)));
    }

    private String age(long seconds) {
        if (seconds < 120) {
            return words.say("status.seconds", seconds);
        }
        return seconds < 7200 ? words.say("status.minutes", seconds / 60) : words.say("status.hours", seconds / 3600);
    }

    private void addRest(List<String> lines, int all) {
        if (all > LONGEST_LIST) {
            lines.add("  " + words.say("status.more", all - LONGEST_LIST));
        }
    }

    /** A word for a value of the page; a newer bus may send one that is not known here. */
    private String say(String prefix, String value, Object... arguments) {
        return words.bundle().containsKey(prefix + value) ? words.say(prefix + value, arguments) : value;
    }

    private String local(JsonNode instant) {
        return instant.isTextual() ? time.format(Instant.parse(instant.asText())) : "?";
    }

    private static List<JsonNode> first(List<JsonNode> all) {
        return all.subList(0, Math.min(LONGEST_LIST, all.size()));
    }

    private static List<JsonNode> sorted(JsonNode list, Comparator<JsonNode> order) {
        List<JsonNode> sorted = new ArrayList<>();
        list.forEach(sorted::add);
        sorted.sort(order);
        return sorted;
    }
}
