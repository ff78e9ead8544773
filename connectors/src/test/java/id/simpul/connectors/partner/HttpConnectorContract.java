package id.simpul.connectors.partner;

/** The contract for connectors over HTTP: they give the words, the server is here. */
public abstract class HttpConnectorContract extends ConnectorContract {

    /** Shows what it was asked. */
    protected Peer peer;

    protected abstract HttpWords words();

    @Override
    protected final ContractPeer startPartner() throws Exception {
        peer = Peer.secure();
        return new HttpContractPeer(peer, words());
    }
}
