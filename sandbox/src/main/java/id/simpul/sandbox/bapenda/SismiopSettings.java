package id.simpul.sandbox.bapenda;

import id.simpul.sandbox.TlsIdentity;
import java.net.InetSocketAddress;

/**
 * What a simulated SISMIOP is started with.
 *
 * @param port of the database as the bus reaches it; 0 takes a free one
 * @param controlPort of the control, always another one
 * @param server the PostgreSQL behind it, which need not speak TLS
 */
public record SismiopSettings(TlsIdentity identity, int port, int controlPort, InetSocketAddress server) {}
