package id.simpul.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.agreements.register.BlockTarget;
import id.simpul.core.MemberId;
import id.simpul.core.ServiceId;
import org.junit.jupiter.api.Test;

class AccessWordsTest {

    @Test
    void aRightIsToAServiceOrToOneOfItsMethods() {
        ServiceId service = new ServiceId("dpmptsp/rujukan");

        assertThat(ServiceRight.of("dpmptsp/rujukan").permits(service, ServiceMethod.CANCEL))
                .isTrue();
        assertThat(ServiceRight.of("dpmptsp/rujukan:lihat").permits(service, ServiceMethod.FOLLOW))
                .isTrue();
        assertThat(ServiceRight.of("dpmptsp/rujukan:lihat").permits(service, ServiceMethod.CANCEL))
                .isFalse();
        assertThat(ServiceRight.of("dpmptsp/lain").permits(service, ServiceMethod.FOLLOW))
                .isFalse();
        assertThat(ServiceRight.of("dpmptsp/rujukan:lihat")).hasToString("dpmptsp/rujukan:lihat");
        assertThatThrownBy(() -> ServiceRight.of("dpmptsp/rujukan:semua")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPatternIsOneMemberOrABeginningThatEndsAtAHyphen() {
        assertThat(new MemberPattern("3509.kecamatan-*").matches(new MemberId("3509.kecamatan-ajung")))
                .isTrue();
        assertThat(new MemberPattern("3509.kecamatan-*").matches(new MemberId("3510.kecamatan-ajung")))
                .isFalse();
        assertThat(new MemberPattern("3509.dinsos").matches(new MemberId("3509.dinsos-lain")))
                .isFalse();
        for (String wrong : new String[] {"*", "3509.*", "3509.kecamatan*", "3509.kecamatan-*-x", ""}) {
            assertThatThrownBy(() -> new MemberPattern(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsTypedForABlockHasOneMeaning() {
        assertThat(BlockTarget.of("3509.dinsos").kind()).isEqualTo(BlockTarget.Kind.MEMBER);
        assertThat(BlockTarget.of("3509.dinsos.simbansos").kind()).isEqualTo(BlockTarget.Kind.SYSTEM);
        assertThat(BlockTarget.of("kependudukan/verifikasi").kind()).isEqualTo(BlockTarget.Kind.SERVICE);
        assertThat(BlockTarget.of("mitra:disnaker.siapkerja"))
                .hasFieldOrPropertyWithValue("name", "disnaker.siapkerja");
        assertThat(BlockTarget.of("instalasi").name()).isEqualTo("*");
        for (String wrong : new String[] {"dinsos", "dukcapil", "mitra:", "mitra:A", "a/b/c", ""}) {
            assertThatThrownBy(() -> BlockTarget.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
