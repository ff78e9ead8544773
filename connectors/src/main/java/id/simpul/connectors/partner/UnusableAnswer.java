package id.simpul.connectors.partner;

import java.io.IOException;

/** An HTTP answer that is none of the service. Its words are ours, never the partner's. */
public final class UnusableAnswer extends IOException {

    private static final long serialVersionUID = 1;

    public UnusableAnswer(String what) {
        super(what);
    }
}
