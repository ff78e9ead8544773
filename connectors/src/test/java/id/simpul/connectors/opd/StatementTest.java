package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT nama FROM a; DELETE FROM a",
                "SELECT nama FROM a;",
                "SELECT * FROM a",
                "select distinct * from a",
                "SELECT a.* FROM a",
                "SELECT nama, * FROM a",
                "DELETE FROM a WHERE nama = :nama",
                "DROP TABLE a",
                "TRUNCATE a",
                "SELECT nama -- semua\n FROM a",
                "SELECT nama /* semua */ FROM a",
                "SELECT nama FROM a WHERE nama = ?",
                "SELECT nama FROM a # semua",
                "SELECT '${body}' FROM a",
                "SELECT '{{rahasia}}' FROM a",
                "SELECT",
                ""
            })
    void refuses(String text) {
        assertThatThrownBy(() -> Statement.check(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT nama, luas * 2 AS ganda, count(*) AS jumlah FROM a WHERE nama = :nama",
                "insert into a (kunci) values (:kunci)",
                "UPDATE a SET nama = :nama WHERE kunci = :kunci",
                "CALL daftar(:kunci)",
                "SELECT tanggal::text FROM a"
            })
    void accepts(String text) {
        assertThat(Statement.check(text)).isEqualTo(text);
    }

    @Test
    void knowsItsValuesAndTakesNoCastForOne() {
        String text = "SELECT a::text FROM b WHERE c = :satu AND d = :dua AND e = :satu";

        assertThat(Statement.names(text)).containsExactly("satu", "dua");
        assertThat(new Statement(text, List.of()).forCamel())
                .isEqualTo("SELECT a::text FROM b WHERE c = :?satu AND d = :?dua AND e = :?satu");
    }
}
