package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanariesTest {

    private static final String NIK = "3509019909900042";
    private static final String NAME = "Xanthippe Kenari-Uji";

    private final Canaries canaries = new Canaries(Map.of("nik", NIK, "name", NAME));

    static Stream<String> hidingPlaces() {
        return Stream.of(NIK, NAME)
                .flatMap(value -> Stream.concat(
                        Stream.of(
                                value,
                                value.toUpperCase(Locale.ROOT),
                                value.toLowerCase(Locale.ROOT),
                                URLEncoder.encode(value, StandardCharsets.UTF_8),
                                value.replace(" ", "%20"),
                                HexFormat.of().formatHex(bytes(value)),
                                HexFormat.of().withUpperCase().formatHex(bytes(value)),
                                HexFormat.of().withUpperCase().withPrefix("%").formatHex(bytes(value)),
                                HexFormat.of().formatHex(bytes(value.toUpperCase(Locale.ROOT))),
                                "{\"nik\":" + value + "}"),
                        Stream.of("", "a", "ab", "abc", "é")
                                .flatMap(before -> Stream.of("", "z", "zy", "zyx")
                                        .flatMap(behind -> {
                                            byte[] whole = bytes(before + value + behind);
                                            return Stream.of(
                                                    Base64.getEncoder().encodeToString(whole),
                                                    Base64.getUrlEncoder().encodeToString(whole),
                                                    Base64.getEncoder()
                                                            .encodeToString(bytes(
                                                                    before + value.toUpperCase(Locale.ROOT) + behind)));
                                        }))));
    }

    @ParameterizedTest
    @MethodSource("hidingPlaces")
    void findsAValueInEveryForm(String hidden) {
        assertThat(canaries.in("before " + hidden + " behind")).isNotEmpty();
        assertThat(canaries.in(hidden)).isNotEmpty();
    }

    @Test
    void findsANumberThatLostItsZeros() {
        assertThat(new Canaries(Map.of("nik", "0109019909900042")).in("{\"nik\":109019909900042}"))
                .isNotEmpty();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(canaries.in("3509019909900043 Xanthippa Kenari_Uji " + "35090199".repeat(100)))
                .isEmpty();
        assertThat(canaries.in(new byte[0])).isEmpty();
        assertThat(canaries.in(new byte[] {'3'})).isEmpty();
    }

    @Test
    void saysWhichValueItFound() {
        assertThat(canaries.in(NIK)).allSatisfy(found -> assertThat(found).startsWith("nik "));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
