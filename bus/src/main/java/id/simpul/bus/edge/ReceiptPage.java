package id.simpul.bus.edge;

import id.simpul.cases.view.CaseView;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** A receipt to print, with the number as a QR code. It names nobody, so it can lie on a counter. */
final class ReceiptPage {

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm 'WIB'");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
            <style>body{font-family:sans-serif;max-width:34em;margin:2em auto}dt{color:#444}dd{margin:0 0 1em}
            .nomor{font:bold 1.8em monospace}svg{width:12em;height:12em}</style></head>
            <body><h1>%s</h1>
            <dl><dt>%s</dt><dd class="nomor">%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>
            %s
            <p>%s</p></body></html>
            """;

    private ReceiptPage() {}

    static byte[] of(CaseView file, Map<String, String> title, Language language) {
        String heading = text("receipt.title", language);
        String service = title.getOrDefault(language.tag(), file.service().value());
        return PAGE.formatted(
                        language.tag(),
                        heading,
                        heading,
                        text("receipt.number", language),
                        HtmlUtils.htmlEscape(file.number().value()),
                        text("receipt.service", language),
                        HtmlUtils.htmlEscape(service),
                        text("receipt.at", language),
                        TIME.format(file.openedAt().atZone(WIB)),
                        QrCode.svg(file.number().value()),
                        text("receipt.keep", language))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String key, Language language) {
        return HtmlUtils.htmlEscape(CaseWords.of(key, language));
    }
}
