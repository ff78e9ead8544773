package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.OpenExchange;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import id.simpul.core.Subject;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CatalogCamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DukcapilRoutesTest {

    @TempDir
    private Path folder;

    private TestBed bed;

    @BeforeEach
    void start() throws Exception {
        bed = TestBed.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml", "xml"})
    void verifiesInEverySyntax(String syntax) throws Exception {
        addRoutes();

        Exchange exchange = bed.send("direct:" + syntax, claims());

        assertThat(exchange.getException()).isNull();
        assertThat(TestBed.value(exchange, "identitas-" + syntax, "kesimpulan")).isEqualTo("sesuai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml", "xml"})
    void retrievesFamilyInEverySyntax(String syntax) throws Exception {
        addRoutes();

        Exchange exchange = bed.send("direct:family-" + syntax, claims());

        assertThat(exchange.getException()).isNull();
        assertThat(TestBed.value(exchange, "keluarga-" + syntax, "anggota"))
                .asInstanceOf(LIST)
                .contains(Map.of("NAMA_LGKP", bed.resident().name()))
                .hasSameSizeAs(bed.sandbox.population().family(bed.resident()));
    }

    private void addRoutes() throws Exception {
        RoutesLoader loader = PluginHelper.getRoutesLoader(bed.camel);
        for (String name :
                new String[] {"verify.camel.yaml", "verify.camel.xml", "family.camel.yaml", "family.camel.xml"}) {
            for (RoutesBuilder routes : loader.findRoutesBuilders(
                    PluginHelper.getResourceLoader(bed.camel).resolveResource("classpath:routes/" + name))) {
                bed.camel.addRoutes(routes);
            }
        }
        bed.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:java")
                        .to("dukcapil:verify?elements=NAMA_LGKP,TGL_LHR&threshold=70")
                        .id("identitas-java");
                from("direct:family-java")
                        .to("dukcapil:family?elements=NAMA_LGKP")
                        .id("keluarga-java");
            }
        });
    }

    @Test
    void givesNothingOutsideTheDoor() {
        Exchange exchange = bed.camel.createProducerTemplate().send("direct:verify", open -> {
            open.setVariable(Subject.VARIABLE, claims());
            open.setProperty(OpenExchange.KEY, new OpenDoor());
            open.getMessage().setHeader(OpenExchange.KEY, new OpenDoor());
            open.setVariable(OpenExchange.KEY, new OpenDoor());
        });

        assertThat(exchange.getException(BusException.class).code()).isEqualTo(ProblemCode.OUTSIDE_DOOR);
        assertThat(exchange.getVariable("identitas")).isNull();
        assertThat(bed.guard.asks).isEmpty();
        assertThat(bed.sandbox.calls().count()).isZero();
    }

    @Test
    void tellsWhereTheAnswerComesFrom() {
        Exchange exchange = bed.send("direct:verify", claims());

        Provenance provenance = exchange.getProperty(PartnerEndpoint.PROVENANCE_PROPERTY, Provenance.class);
        assertThat(provenance.source()).isEqualTo("dukcapil");
        assertThat(provenance.reality()).isEqualTo(Provenance.Reality.SANDBOX);
    }

    @Test
    void isAPartnerAtWhichNothingIsChanged() {
        assertThat(bed.camel.getEndpoint("dukcapil:verify")).isInstanceOfSatisfying(PartnerEndpoint.class, endpoint -> {
            assertThat(endpoint.partner()).isEqualTo("dukcapil");
            assertThat(endpoint.leavesEffect()).isFalse();
            assertThat(endpoint.usesAgreement()).isTrue();
        });
    }

    @Test
    void carriesTheProofIntoBranchesMadeInsideTheDoor() throws Exception {
        bed.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:branches").multicast().to("direct:verify", "direct:retrieve");
            }
        });

        Exchange exchange = bed.send("direct:branches", claims());

        assertThat(exchange.getException()).isNull();
        assertThat(bed.guard.carriers).hasSize(2).doesNotHaveDuplicates().doesNotContain(exchange.getExchangeId());
        assertThat(bed.guard.settled).hasSize(2);
    }

    @Test
    void namesTheStepAsItsAuthorDidWhenIdsHavePrefix() throws Exception {
        bed.camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:prefixed")
                        .nodePrefixId("dinsos-verifikasi-")
                        .to("dukcapil:verify")
                        .id("identitas");
            }
        });

        Exchange exchange = bed.send("direct:prefixed", claims());

        assertThat(bed.guard.asks.get(0).step()).isEqualTo("identitas");
        assertThat(TestBed.value(exchange, "identitas", "kesimpulan")).isEqualTo("sesuai");
    }

    @Test
    void needsSubject() {
        Exchange exchange = bed.camel
                .createProducerTemplate()
                .send(
                        "direct:verify",
                        open -> open.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new OpenDoor()));

        assertThat(exchange.getException(BusException.class).code()).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
        assertThat(bed.guard.asks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dukcapil:delete",
                "dukcapil:verify?elements=EKTP_STATUS",
                "dukcapil:verify?threshold=101",
                "dukcapil:verify?password=x"
            })
    void refusesWrongUriWhenTheRouteIsMade(String uri) {
        assertThatThrownBy(() -> bed.camel.getEndpoint(uri)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void doesNotListen() {
        assertThatThrownBy(() -> bed.camel.getEndpoint("dukcapil:verify").createConsumer(exchange -> {}))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void doesNotStartWithoutGuard() throws Exception {
        try (DefaultCamelContext alone = new DefaultCamelContext()) {
            alone.start();
            assertThatThrownBy(() -> alone.getEndpoint("dukcapil:verify"))
                    .hasStackTraceContaining("The component dukcapil has no guard");
        }
    }

    @Test
    void showsItsOptionsToTools() throws Exception {
        String schema = ((CatalogCamelContext) bed.camel).getComponentParameterJsonSchema("dukcapil");

        assertThat(schema)
                .contains(
                        "\"syntax\": \"dukcapil:mode\"",
                        "\"threshold\"",
                        "\"elements\"",
                        "\"verify\", \"retrieve\", \"family\"");
    }

    private Subject claims() {
        return new Subject(
                new Nik(bed.resident().nik()),
                Map.of(Element.NAMA_LGKP, bed.resident().name()));
    }
}
