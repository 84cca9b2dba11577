package org.cityrankings.guard;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Who counts as one caller among addresses: each of IPv4, and of IPv6 all that one network is given at least. */
final class Origin {
    /** Of 16 bytes: a /64, of which a single host can use any address (RFC 4291, section 2.5.1). */
    private static final int NETWORK_BYTES = 8;

    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "Forwarded");

    private Origin() {}

    /** The caller whose request it is, as a trusted proxy tells it. */
    static String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress());
    }

    /** The caller of an address as servers and proxies write it; what is no address is a caller by itself. */
    static String of(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        try {
            InetAddress known = InetAddress.getByAddress(bytes);
            return known.getAddress().length == bytes.length
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : known.getHostAddress(); // an address of IPv4 in the form of IPv6
        } catch (UnknownHostException neverOfSixteenBytes) {
            throw new IllegalStateException(neverOfSixteenBytes);
        }
    }

    /** Whether it is whoever runs the service on this very machine, and not somebody whom a proxy there speaks for. */
    static boolean isThisMachine(HttpServerRequest request) {
        return isLoopback(request.connection().remoteAddress().hostAddress())
                && FORWARDED.stream().noneMatch(request.headers()::contains);
    }

    static boolean isLoopback(String address) {
        return address != null
                && (address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1"));
    }
}
