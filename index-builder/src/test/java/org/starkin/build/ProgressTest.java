package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void saysHowFastAndHowLongStillNowAndThen() {
        StringWriter text = new StringWriter();
        AtomicLong nanos = new AtomicLong();
        Progress progress = new LineProgress(new PrintWriter(text), Duration.ofSeconds(10), nanos::get);

        progress.begin(1_600, 500, () -> "others wait for prepare (99 % busy)");
        for (int i = 0; i < 100; i++) {
            nanos.addAndGet(Duration.ofMillis(100).toNanos());
            progress.star();
        }
        progress.end();

        assertThat(text.toString().lines())
                .containsExactly(
                        "600 of 1,600 stars, 10.0 stars/s, 1 min 40 s left; others wait for prepare (99 % busy)");
    }
}
