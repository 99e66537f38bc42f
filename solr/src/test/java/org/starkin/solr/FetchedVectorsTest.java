package org.starkin.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FetchedVectorsTest {

    private static final int PAGES = 5;
    private static final int PAGE_BYTES = 4096;
    private static final long ALL_BYTES = (long) PAGES * PAGE_BYTES;

    private final byte[] into = new byte[PAGE_BYTES];

    private static byte[] page(int seed) {
        byte[] bytes = new byte[PAGE_BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatIsKeptIsReadAgainAndWhatIsNotIsNot() {
        try (FetchedVectors fetched = new FetchedVectors(new VectorRoom(ALL_BYTES), PAGES, PAGE_BYTES)) {
            assertThat(fetched.read(0, into)).isFalse();
            fetched.keep(4, page(4));
            fetched.keep(1, page(1));

            assertThat(fetched.read(4, into)).isTrue();
            assertThat(into).isEqualTo(page(4));
            assertThat(fetched.read(1, into)).isTrue();
            assertThat(into).isEqualTo(page(1));
            assertThat(fetched.read(2, into)).isFalse();
        }
    }

    @Test
    void noneAreKeptWhereThereIsNoRoomForAll() {
        try (FetchedVectors fetched = new FetchedVectors(new VectorRoom(ALL_BYTES - 1), PAGES, PAGE_BYTES)) {
            fetched.keep(0, page(0));

            assertThat(fetched.read(0, into)).isFalse();
        }
    }

    @Test
    void theRoomOfAGenerationThatIsClosedIsForTheNext() {
        VectorRoom room = new VectorRoom(ALL_BYTES);
        FetchedVectors before = new FetchedVectors(room, PAGES, PAGE_BYTES);
        try (FetchedVectors after = new FetchedVectors(room, PAGES, PAGE_BYTES)) {
            before.keep(0, page(0));
            after.keep(0, page(1));
            assertThat(after.read(0, into)).isFalse();

            before.close();
            before.keep(0, page(0));
            after.keep(0, page(1));

            assertThat(before.read(0, into)).isFalse();
            assertThat(after.read(0, into)).isTrue();
            assertThat(into).isEqualTo(page(1));
        }
    }

    @Test
    void whatNeverWasKeptTakesNoRoom() {
        VectorRoom room = new VectorRoom(ALL_BYTES);
        new FetchedVectors(room, PAGES, PAGE_BYTES).close();

        assertThat(room.take(ALL_BYTES)).isTrue();
        assertThat(room.take(1)).isFalse();
    }
}
