package org.starkin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final SocketAddress ONE = SocketAddress.inetSocketAddress(1, "192.0.2.1");

    @Test
    void soManyAMinuteAreCountedAndOneMoreWaits() {
        Attempts attempts = new Attempts(6, 0);

        for (int i = 0; i < 6; i++) {
            assertThat(attempts.count(ONE, 0)).isNotPositive();
        }

        assertThat(attempts.count(ONE, 0)).isEqualTo(TimeUnit.SECONDS.toNanos(10));
        assertThat(attempts.count(ONE, TimeUnit.SECONDS.toNanos(10))).isNotPositive();
    }

    @Test
    void anIpv6NetworkIsOneWhicheverOfItsAddressesKnocks() {
        Attempts attempts = new Attempts(1, 0);

        assertThat(attempts.count(SocketAddress.inetSocketAddress(1, "2001:db8::1"), 0))
                .isNotPositive();
        assertThat(attempts.count(SocketAddress.inetSocketAddress(1, "2001:db8::ffff:1"), 0))
                .isPositive();
    }

    @Test
    void mostOthersAreNotHeldBackByOne() {
        Attempts attempts = new Attempts(1, 0);
        attempts.count(ONE, 0);

        int held = 0;
        for (int i = 2; i < 250; i++) {
            held += attempts.count(SocketAddress.inetSocketAddress(1, "198.51.100." + i), 0) > 0 ? 1 : 0;
        }

        assertThat(held).isLessThan(60);
    }
}
