package org.starkin.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.starkin.demo.DemoSky;
import org.starkin.index.SkyView;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class SkyWarmTest {

    @Inject
    Event<SkyWarm> warm;

    @Inject
    OpenSky sky;

    @Inject
    BeanManager beans;

    @Test
    void aStarIsAnalysedAndTheMapIsRead() {
        try (SkyView view = sky.acquire()) {
            assertThat(beans.resolveObserverMethods(new SkyWarm(view)))
                    .extracting(observer -> observer.getBeanClass().getSimpleName())
                    .containsExactlyInAnyOrder("StarAnalysis", "Maps");
        }
    }

    @Test
    void whoeverObservesItPreparesWithoutAFault() {
        try (SkyView view = sky.acquire()) {
            assertThatCode(() -> warm.fire(new SkyWarm(view))).doesNotThrowAnyException();
        }
    }
}
