package id.simpul.connectors.bpjs;

import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.PartnerEndpoint;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Verify a resident's membership of BPJS Kesehatan, within an open door and under its agreement. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "bpjs",
        title = "BPJS Kesehatan",
        syntax = "bpjs:operation",
        category = {Category.API},
        producerOnly = true)
public final class BpjsEndpoint extends DefaultEndpoint implements PartnerEndpoint {

    /** The partner's name in admissions, provenance and problems. */
    public static final String PARTNER = DataPartner.BPJS.key();

    @UriPath(
            enums = "peserta-by-nik,peserta-by-kartu",
            description = "Asks by the NIK of the exchange's person, or by the number of a card that must be theirs.")
    @Metadata(required = true)
    private String operation = "";

    @UriParam(
            enums = "verify,retrieve",
            defaultValue = "verify",
            description = "verify gives verdicts: 'status' (aktif, tidak-aktif) and 'pbi'. retrieve gives values too;"
                    + " the record of a case may not keep these.")
    private String mode = "verify";

    @UriParam(
            description = "Elements with commas, such as BPJS_STATUS,BPJS_PBI. Empty: all that the agreement permits"
                    + " in this mode.")
    private String elements = "";

    @UriParam(
            description = "For peserta-by-kartu, where the number of the card is: body:/nomorKartu or"
                    + " variable:kasus/nomorKartu.")
    private String kartu = "";

    BpjsEndpoint(String uri, BpjsComponent component) {
        super(uri, component);
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getElements() {
        return elements;
    }

    public void setElements(String elements) {
        this.elements = elements;
    }

    public String getKartu() {
        return kartu;
    }

    public void setKartu(String kartu) {
        this.kartu = kartu;
    }

    /** What the path of the URI says; anything else is an {@link IllegalArgumentException}. */
    BpjsOperation wantedOperation() {
        return BpjsOperation.ofKey(operation.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(
                        "bpjs:" + operation + " is neither bpjs:peserta-by-nik nor bpjs:peserta-by-kartu"));
    }

    Mode wantedMode() {
        return Stream.of(Mode.values())
                .filter(each -> each.key().equals(mode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The mode " + mode + " is not verify or retrieve"));
    }

    /** The elements of the URI; one that BPJS has not, or not in this mode, is an {@link IllegalArgumentException}. */
    Set<Element> wantedElements() {
        Set<Element> wanted = EnumSet.noneOf(Element.class);
        for (String key : elements.split(",", -1)) {
            if (!key.isBlank()) {
                wanted.add(Element.ofKey(DataPartner.BPJS, key.strip())
                        .filter(element -> element.canBeAskedIn(wantedMode()))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Element " + key.strip() + " is none of BPJS that one can " + mode)));
            }
        }
        return Collections.unmodifiableSet(wanted);
    }

    /** Where the card's number is; empty when the person's NIK is asked about. */
    Optional<CardNumber> wantedCard() {
        boolean byCard = wantedOperation() == BpjsOperation.PESERTA_BY_KARTU;
        if (byCard == kartu.isEmpty()) {
            throw new IllegalArgumentException("kartu belongs to bpjs:peserta-by-kartu: " + CardNumber.FORMS);
        }
        return byCard ? Optional.of(CardNumber.parse(kartu)) : Optional.empty();
    }

    @Override
    public String partner() {
        return PARTNER;
    }

    /** A lookup changes nothing there; it costs a unit of quota, which the guard counts. */
    @Override
    public boolean leavesEffect() {
        return false;
    }

    @Override
    public boolean usesAgreement() {
        return true;
    }

    /** Verdicts may stay with a case; values of the membership, like those of the population register, may not. */
    @Override
    public boolean givesPopulationData() {
        return wantedMode() == Mode.RETRIEVE;
    }

    @Override
    public Optional<Map<String, Object>> inquire(String key) {
        throw new UnsupportedOperationException("A lookup leaves no effect to ask about");
    }

    @Override
    public BpjsComponent getComponent() {
        return (BpjsComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() {
        return new BpjsProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("bpjs: only calls, it does not listen");
    }
}
