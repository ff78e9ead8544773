package id.simpul.connectors.dukcapil;

import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import id.simpul.core.PartnerEndpoint;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Verify or retrieve a resident's data at Dukcapil, within an open door and under its agreement. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "dukcapil",
        title = "Dukcapil",
        syntax = "dukcapil:mode",
        category = {Category.API},
        producerOnly = true)
public final class DukcapilEndpoint extends DefaultEndpoint implements PartnerEndpoint {

    /** The partner's name in admissions, provenance and problems. */
    public static final String PARTNER = DataPartner.DUKCAPIL.key();

    @UriPath(
            enums = "verify,retrieve,family",
            description =
                    "verify learns whether claims match; retrieve"
                            + " receives values; family receives the values of all on the family card, which is a retrieval too.")
    @Metadata(required = true)
    private String mode = "";

    @UriParam(
            description = "Wire keys with commas, such as NAMA_LGKP,TGL_LHR. Empty: for verify what the caller"
                    + " claims; for the others the exchange variable 'elements', or all that the agreement permits.")
    private String elements = "";

    @UriParam(description = "The least score that counts as a match, 0 to 100. Default: as the system file says.")
    private @Nullable Integer threshold;

    DukcapilEndpoint(String uri, DukcapilComponent component) {
        super(uri, component);
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

    public @Nullable Integer getThreshold() {
        return threshold;
    }

    public void setThreshold(@Nullable Integer threshold) {
        this.threshold = threshold;
    }

    /** What the path of the URI says; anything else is an {@link IllegalArgumentException}. */
    DukcapilMethod wantedMethod() {
        return DukcapilMethod.ofKey(mode.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(
                        "dukcapil:" + mode + " is none of dukcapil:verify, dukcapil:retrieve, dukcapil:family"));
    }

    /** The elements of the URI; a key outside the catalogue is an {@link IllegalArgumentException}. */
    Set<Element> wantedElements() {
        Set<Element> wanted = EnumSet.noneOf(Element.class);
        for (String key : elements.split(",", -1)) {
            if (!key.isBlank()) {
                wanted.add(Element.ofKey(DataPartner.DUKCAPIL, key.strip())
                        .orElseThrow(() ->
                                new IllegalArgumentException("Element " + key.strip() + " is not in the catalogue")));
            }
        }
        return Collections.unmodifiableSet(wanted);
    }

    int wantedThreshold(int otherwise) {
        int wanted = threshold == null ? otherwise : threshold;
        if (wanted < 0 || wanted > 100) {
            throw new IllegalArgumentException("The threshold " + wanted + " is not a number from 0 to 100");
        }
        return wanted;
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

    @Override
    public boolean givesPopulationData() {
        return wantedMethod() != DukcapilMethod.VERIFY;
    }

    @Override
    public Optional<Map<String, Object>> inquire(String key) {
        throw new UnsupportedOperationException("A lookup leaves no effect to ask about");
    }

    @Override
    public DukcapilComponent getComponent() {
        return (DukcapilComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() {
        return new DukcapilProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("dukcapil: only calls, it does not listen");
    }
}
