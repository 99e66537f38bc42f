package org.starkin.access;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What is of this machine alone. */
final class Loopback {

    private Loopback() {}

    /**
     * Sees that a host to listen at can be reached from this machine alone.
     *
     * @throws ConfigurationException where it may be reached from elsewhere, or cannot be told
     */
    static void require(String host) {
        try {
            if (Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress)) {
                return;
            }
        } catch (UnknownHostException e) {
            throw new ConfigurationException("quarkus.http.host=" + host + " is no host that is known here", e);
        }
        throw new ConfigurationException("quarkus.http.host=" + host
                + " can be reached from other machines, and no key is asked for. Name a file of keys by"
                + " -Dstarkin.keys=FILE (make one with ./starkin key --keys FILE --name NAME --role read|label|operate), or"
                + " listen at 127.0.0.1");
    }

    /**
     * Whether a request's host is this machine by name. A page of somewhere else can lead its own name here (DNS rebinding), but cannot
     * have a browser call it localhost.
     */
    static boolean isNamedBy(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.equals("::1") || isOf127(host);
    }

    private static boolean isOf127(String host) {
        if (!host.startsWith("127.")) {
            return false;
        }
        for (int i = 0; i < host.length(); i++) {
            char character = host.charAt(i);
            if (character != '.' && (character < '0' || character > '9')) {
                return false;
            }
        }
        return true;
    }
}
