package id.simpul.connectors.dukcapil;

import java.io.IOException;

/** An HTTP answer that is none of the service. Its words are ours, never the partner's. */
final class UnusableAnswer extends IOException {

    private static final long serialVersionUID = 1;

    UnusableAnswer(String what) {
        super(what);
    }
}
