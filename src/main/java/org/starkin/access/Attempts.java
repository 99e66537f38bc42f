package org.starkin.access;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often each address has knocked with a wrong key. As many numbers as there are slots, whoever knocks: an address falls
 * into one by a hash that nobody outside knows, and shares it with others by chance. An IPv6 address counts by its first 64
 * bits, for whoever has one has them all. Thread-safe, without locks.
 */
final class Attempts {

    private static final int SLOTS = 4096;
    private static final int NETWORK_BYTES = 8;

    private final Pace pace;
    private final AtomicLongArray fullAt = new AtomicLongArray(SLOTS);
    private final long seed = new SplittableRandom().nextLong();

    Attempts(int perMinute, long now) {
        this.pace = Pace.of(perMinute, 1, TimeUnit.MINUTES);
        for (int i = 0; i < SLOTS; i++) {
            fullAt.set(i, now);
        }
    }

    /** Counts one more; how long the address has to wait, nanoseconds, not above zero where it need not. */
    long count(SocketAddress address, long now) {
        int slot = slot(address);
        while (true) {
            long seen = fullAt.get(slot);
            long after = pace.after(seen, now);
            long waitNanos = pace.waitNanos(after, now);
            if (waitNanos > 0 || fullAt.compareAndSet(slot, seen, after)) {
                return waitNanos;
            }
        }
    }

    private int slot(SocketAddress address) {
        long mixed = (seed ^ network(address)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 52);
    }

    private static int network(SocketAddress address) {
        if (address.hostAddress() == null) {
            return 0;
        }
        InetAddress ip = InetAddress.ofLiteral(address.hostAddress());
        byte[] bytes = ip.getAddress();
        return Arrays.hashCode(ip instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
