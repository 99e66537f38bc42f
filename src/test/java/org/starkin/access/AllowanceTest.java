package org.starkin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.starkin.operate.Refusal;

class AllowanceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void asManyAsASecondAllowsMayComeAtOnceAndThenOneForEachInterval() {
        Allowance allowance = new Allowance(new Rate(4, 0), 0);

        for (int i = 0; i < 4; i++) {
            allowance.enter(0);
        }

        assertThatThrownBy(() -> allowance.enter(0)).satisfies(refusal -> {
            assertThat(((Refusal) refusal).code()).isEqualTo("too_many_requests");
            assertThat(((Refusal) refusal).retryAfterSeconds()).contains(1);
        });
        allowance.enter(SECOND / 4);
        assertThatThrownBy(() -> allowance.enter(SECOND / 4)).isInstanceOf(Refusal.Busy.class);
    }

    /** The oracle is a bucket that is filled and emptied in the ordinary way. */
    @Test
    void admitsWhatABucketOfTokensAdmits() {
        Random random = new Random(7);
        int perSecond = 5;
        Allowance allowance = new Allowance(new Rate(perSecond, 0), 0);
        long now = 0;
        long tokenNanos = SECOND;

        for (int i = 0; i < 10_000; i++) {
            long pause = (long) random.nextInt(80) * SECOND / 200;
            now += pause;
            tokenNanos = Math.min(SECOND, tokenNanos + pause);
            boolean isExpected = tokenNanos >= SECOND / perSecond;
            tokenNanos -= isExpected ? SECOND / perSecond : 0;

            assertThat(admits(allowance, now)).as("request %d", i).isEqualTo(isExpected);
        }
    }

    @Test
    void noMoreThanTheRateGetsInFromManyThreads() throws Exception {
        Allowance allowance = new Allowance(new Rate(100, 0), 0);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> admitted = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                admitted.add(threads.submit(() -> {
                    int count = 0;
                    for (int i = 0; i < 1000; i++) {
                        count += admits(allowance, 0) ? 1 : 0;
                    }
                    return count;
                }));
            }
            int all = 0;
            for (Future<Integer> one : admitted) {
                all += one.get();
            }
            assertThat(all).isEqualTo(100);
        }
    }

    @Test
    void soManyMayBeInFlightAndAnotherOnceOneIsAnswered() {
        Allowance allowance = new Allowance(new Rate(0, 2), 0);
        allowance.enter(0);
        allowance.enter(0);

        assertThatThrownBy(() -> allowance.enter(0))
                .satisfies(refusal -> assertThat(((Refusal) refusal).code()).isEqualTo("too_many_at_once"));
        allowance.leave();
        allowance.enter(0);
    }

    @Test
    void whoIsRefusedForHisPaceIsNotInFlight() {
        Allowance allowance = new Allowance(new Rate(1, 1), 0);
        allowance.enter(0);
        allowance.leave();
        assertThat(admits(allowance, 0)).isFalse();

        allowance.enter(SECOND);
    }

    private static boolean admits(Allowance allowance, long now) {
        try {
            allowance.enter(now);
            return true;
        } catch (Refusal.Busy _) {
            return false;
        }
    }
}
