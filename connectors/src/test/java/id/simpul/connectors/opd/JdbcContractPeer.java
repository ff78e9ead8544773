package id.simpul.connectors.opd;

import id.simpul.connectors.partner.ContractPeer;
import id.simpul.connectors.partner.FaultyLine;
import id.simpul.connectors.partner.Misconduct;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** A database of the contract behind a line that can fail. */
final class JdbcContractPeer implements ContractPeer {

    private static final long HALF_A_FLOOD = 8_000_000;

    private final ContractDatabase database;
    private final FaultyLine line;

    JdbcContractPeer(ContractDatabase database) throws Exception {
        this.database = database;
        line = new FaultyLine(database.server().port());
        database.behaves("NONE");
    }

    @Override
    public int port() {
        return line.port();
    }

    @Override
    public void behaves(Misconduct misconduct) throws Exception {
        switch (misconduct) {
            case SILENCE, TRICKLE, CUT, HALF -> line.fails(FaultyLine.Fault.valueOf(misconduct.name()));
            case OTHER_ENCODING, FLOOD, NONSENSE, REFUSAL -> database.behaves(misconduct.name());
        }
    }

    @Override
    public int arrived() {
        return line.requests();
    }

    @Override
    public int carried(String key) throws Exception {
        try (Connection connection = database.server().admin();
                PreparedStatement same =
                        connection.prepareStatement("SELECT count(*) FROM panggilan WHERE kunci = ?")) {
            same.setString(1, key);
            try (ResultSet row = same.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** A statement has no headers. */
    @Override
    public boolean sawHeadersOfTheRoute() {
        return false;
    }

    @Override
    public boolean floodWasGivenUp() {
        return line.answered() < HALF_A_FLOOD;
    }

    @Override
    public void stop() throws Exception {
        line.stop();
    }

    @Override
    public void startAgain() throws Exception {
        line.startAgain();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
