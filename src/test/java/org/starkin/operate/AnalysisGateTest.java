package org.starkin.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AnalysisGateTest {

    @Test
    void letsOneInAfterTheOther() {
        AnalysisGate gate = new AnalysisGate(1, 0, Duration.ofMillis(1));

        assertThat(gate.pass(() -> 1) + gate.pass(() -> 2)).isEqualTo(3);
    }

    @Test
    void isLeftAlsoByAnAnalysisThatFails() {
        AnalysisGate gate = new AnalysisGate(1, 0, Duration.ofMillis(1));

        assertThatThrownBy(() -> gate.pass(() -> {
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");

        assertThat(gate.pass(() -> 1)).isEqualTo(1);
    }

    @Test
    void refusesAtOnceWhereTooManyWaitAndLaterWhereTheTurnDoesNotCome() throws Exception {
        AnalysisGate full = new AnalysisGate(1, 0, Duration.ofSeconds(7));
        AnalysisGate impatient = new AnalysisGate(1, 1, Duration.ofMillis(1));

        assertThat(refusalWhileBusy(full).status()).isEqualTo(429);
        assertThat(refusalWhileBusy(full).retryAfterSeconds()).contains(7);
        assertThat(refusalWhileBusy(impatient).status()).isEqualTo(503);
        assertThat(full.pass(() -> 1)).isEqualTo(1);
    }

    private static Refusal.Busy refusalWhileBusy(AnalysisGate gate) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> analysis = other.submit(() -> gate.pass(() -> {
                inside.countDown();
                return awaited(goOn);
            }));
            inside.await();
            Refusal.Busy refusal = catchThrowableOfType(Refusal.Busy.class, () -> gate.pass(() -> 1));
            goOn.countDown();
            assertThat(analysis.get()).isTrue();
            return refusal;
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
