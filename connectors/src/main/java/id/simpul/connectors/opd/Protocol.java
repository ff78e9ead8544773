package id.simpul.connectors.opd;

import java.util.Map;

/** What a system speaks: the part of its file that differs from technology to technology. */
public sealed interface Protocol permits RestProtocol, SoapProtocol, JdbcProtocol {

    /** By name. */
    Map<String, ? extends Operation> operations();
}
