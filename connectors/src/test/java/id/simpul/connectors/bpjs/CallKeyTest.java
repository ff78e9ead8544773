package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.partner.UnusableAnswer;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors of the recipe, recomputed with other programs than ours. */
final class CallKeyTest {

    private static final CallKey KEY = new CallKey("12345", "rahasiaUji", 1_700_000_000);
    private static final String MEMBER =
            "{\"peserta\":{\"nik\":\"3509010101900001\",\"nama\":\"BUDI UJI\",\"noKartu\":\"0001234567890\","
                    + "\"statusPeserta\":{\"keterangan\":\"AKTIF\",\"kode\":\"0\"}}}";
    private static final String MEMBER_COMPRESSED =
            "N4IgDgpgzhBOAuBDEAuUA7Alga1SAzAKwAMAnMQIyWXnF0UgA0I6iAtsiiAEICqAIgEkABLwBSgpiwD2AaUQIArnjqUATPgAshAGwB2AB"
                    + "zkpUJPEVQACtDhJUobBHhxE6AOau8AQVkAVQQBiUtjSACYQKiAAvjFAA";
    private static final String MEMBER_ENCRYPTED =
            "0L5Ua6zUc2rtBLpLUTyk/730yYaSwsxC9Qi8iUEGXXNbkY/EeVD2ovL5HJORfXeR7Um6nNHZns4rbE26CdklRVbAxU4pGyq0mTns+r4Iy6"
                    + "HhN1yII5NaGwB/4FEXFypRpHpE1DOJ+HH+4ux2Rj2gn8XtapGbGbmMN3ZQDjbFuOyetcD1KJrz+EM4uRcxBgU9TEWBaqA9xNxmQPrS8hz5"
                    + "FoYDwT3nBi9uQniWAKJ1IO4=";

    @Test
    void signsAsTheVectorsDo() {
        assertThat(CallKey.hmac("aaa", "bbb")).isEqualTo("20BKS3PWnD3XU4JbSSZvVlGi2WWnDa8Sv9uHJ+wsELA=");
        assertThat(new CallKey("1234", "pwd", 433_223_232).signature())
                .isEqualTo("eXMtvX2r7e7CLCIu3kpEpCrvciZgK8FuOhKv06NDAHk=");
        assertThat(KEY.signature()).isEqualTo("AXgNfS9x2J8uzhYAr9s5581c1klj5L+TUshJnhcEeTE=");
    }

    @Test
    void makesTheKeyOfTheVector() {
        assertThat(HexFormat.of().formatHex(KEY.key()))
                .isEqualTo("6eb9b8c41457c530125a6f939019cf11e42c9cb49f925a12eaca9df6929a4f7d");
    }

    @Test
    void decompressesTheVectors() throws IOException {
        assertThat(LzString.decompress("N4IghiBcCMC+Q", 100)).isEqualTo("{\"a\":1}");
        assertThat(LzString.decompress(MEMBER_COMPRESSED, 1000)).isEqualTo(MEMBER);
    }

    @Test
    void opensTheFullVectors() throws IOException {
        assertThat(KEY.open("nFwmmYtCKGfGDG++LZgHzQ==")).isEqualTo("{\"a\":1}");
        assertThat(KEY.open(MEMBER_ENCRYPTED)).isEqualTo(MEMBER);
    }

    @Test
    void theTimestampOfAnotherRequestOpensNothing() {
        CallKey later = new CallKey("12345", "rahasiaUji", 1_700_000_001);

        assertThatThrownBy(() -> later.open(MEMBER_ENCRYPTED)).isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void refusesWhatIsNoBase64OrNotAligned() {
        assertThatThrownBy(() -> KEY.open("***")).hasMessage("Not Base64");
        assertThatThrownBy(() -> KEY.open("nFwmmYtCKGfGDG++LZgH")).hasMessage("Not encrypted for this request");
        assertThatThrownBy(() -> KEY.open("")).isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void printsNeitherSecretNorKey() {
        assertThat(KEY.toString()).isEqualTo("CallKey[masked]");
    }
}
