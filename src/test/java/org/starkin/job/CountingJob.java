package org.starkin.job;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.SkyView;
import org.starkin.operate.Refusal;
import org.starkin.render.Cell;

/** Counts, in pieces of five, each of which it may be made to wait with: two rows for an even number, none for an odd one. */
@Singleton
final class CountingJob implements JobKind {

    static final String NAME = "counting";
    static final int PIECE = 5;

    /** As many pieces of a job with {@code waits} are done as there are permits. */
    final Semaphore pieces = new Semaphore(0);

    /** A counted number. */
    record Count(
            @Schema(description = "The number") @Cell(ucd = "meta.number")
            long number,

            @Schema(description = "Its half") @Cell(ucd = "meta.number")
            Optional<Double> half) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Count> rowType() {
        return Count.class;
    }

    @Override
    public String description() {
        return "Numbers";
    }

    @Override
    public JobWork plan(JsonNode parameters, SkyView view) {
        if (!parameters.path("to").canConvertToLong()) {
            throw Refusal.BadInput.of("invalid_value", "parameters.to", "is no whole number");
        }
        return new Counting(
                parameters.get("to").asLong(),
                parameters.path("waits").asBoolean(),
                parameters.path("fails_at").asLong(Long.MAX_VALUE));
    }

    private final class Counting implements JobWork {

        private final long total;
        private final boolean waits;
        private final long failsAt;

        Counting(long total, boolean waits, long failsAt) {
            this.total = total;
            this.waits = waits;
            this.failsAt = failsAt;
        }

        @Override
        public long total() {
            return total;
        }

        @Override
        public int itemsAPiece() {
            return PIECE;
        }

        @Override
        public List<Count> rows(long from, long to) throws InterruptedException {
            if (waits) {
                pieces.acquire();
            }
            if (from >= failsAt) {
                throw new IllegalStateException("a secret of the server");
            }
            return LongStream.range(from, to)
                    .filter(number -> number % 2 == 0)
                    .boxed()
                    .flatMap(number ->
                            List.of(new Count(number, Optional.of(number / 2.0)), new Count(number, Optional.empty()))
                                    .stream())
                    .toList();
        }
    }
}
