package org.starkin.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final int SHARDS = 16;

    private final List<Routing.Row> rows;

    RoutingTest() throws IOException {
        rows = new Routing(Course.of(4_000, 50, 16, 3), SHARDS, 3).run();
    }

    @Test
    void askedOfAllShardsAllIsFound() {
        Routing.Row all = rows.getLast();

        assertThat(all.asked()).isEqualTo(SHARDS);
        assertThat(all.recall()).isEqualTo(1);
        assertThat(all.vectors()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theMoreAreAskedTheMoreIsFound() {
        assertThat(rows).extracting(Routing.Row::recall).isSorted();
        assertThat(rows).extracting(Routing.Row::vectors).isSorted();
    }

    @Test
    void likeVectorsLieInOneShard() {
        Routing.Row one = rows.getFirst();

        assertThat(one.recall()).isGreaterThan(3 * one.vectors());
    }
}
