package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.graph.Accepted;

class RememberedFiltersTest {

    private static final int ASKERS = 16;

    private final AtomicInteger finds = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aFilterThatManyAskForAtOnceIsFoundOnceAndAgainForEachTimeThatItFails(int failures) throws Exception {
        CountDownLatch asked = new CountDownLatch(ASKERS);
        RememberedFilters filters = new RememberedFilters(filter -> {
            int before = finds.getAndIncrement();
            await(asked);
            if (before < failures) {
                throw new IOException("the disk fails");
            }
            return Accepted.of(new long[] {1});
        });

        List<Future<Accepted>> answers = atOnce(ASKERS, () -> {
            asked.countDown();
            return filters.accepted(of("RRAB"));
        });

        assertThat(finds).hasValue(failures + 1);
        assertThat(answers)
                .filteredOn(answer -> answer.state() == Future.State.FAILED)
                .hasSize(failures)
                .allSatisfy(answer -> assertThat(answer.exceptionNow()).hasMessage("the disk fails"));
        assertThat(answers)
                .filteredOn(answer -> answer.state() == Future.State.SUCCESS)
                .extracting(Future::resultNow)
                .containsOnly(filters.accepted(of("RRAB")));
    }

    @Test
    void aFilterDoesNotWaitForAnother() throws Exception {
        CyclicBarrier bothAreSought = new CyclicBarrier(2);
        RememberedFilters filters = new RememberedFilters(filter -> {
            meet(bothAreSought);
            return Accepted.ALL;
        });

        List<Future<Accepted>> answers = atOnce(2, () -> filters.accepted(of("class " + finds.getAndIncrement())));

        assertThat(answers).extracting(Future::get).containsOnly(Accepted.ALL);
    }

    @Test
    void theFilterNotAskedForTheLongestIsForgotten() throws Exception {
        RememberedFilters filters = new RememberedFilters(filter -> {
            finds.incrementAndGet();
            return Accepted.ALL;
        });
        for (int i = 0; i < RememberedFilters.FILTERS_REMEMBERED; i++) {
            filters.accepted(of("class " + i));
        }
        filters.accepted(of("class 0"));
        assertThat(finds).hasValue(RememberedFilters.FILTERS_REMEMBERED);

        filters.accepted(of("another"));
        filters.accepted(of("class 0"));
        assertThat(finds).hasValue(RememberedFilters.FILTERS_REMEMBERED + 1);

        filters.accepted(of("class 1"));
        assertThat(finds).hasValue(RememberedFilters.FILTERS_REMEMBERED + 2);
    }

    private static StarFilter of(String starClass) {
        return new StarFilter(Set.of(starClass), Map.of(), Optional.empty(), Set.of());
    }

    /** Asks in threads of their own, and waits for all of them. */
    private static List<Future<Accepted>> atOnce(int askers, Callable<Accepted> asking) {
        List<Future<Accepted>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(askers)) {
            for (int i = 0; i < askers; i++) {
                answers.add(threads.submit(asking));
            }
        }
        return answers;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException(e);
        }
    }
}
