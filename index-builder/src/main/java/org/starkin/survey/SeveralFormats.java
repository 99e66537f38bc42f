package org.starkin.survey;

import java.util.List;
import org.starkin.index.Reject;

/** Files of several formats, read one format after the other. */
final class SeveralFormats implements Photometry {

    private final List<Photometry> parts;

    SeveralFormats(List<Photometry> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public long stars() {
        return parts.stream().mapToLong(Photometry::stars).sum();
    }

    @Override
    public long rows() {
        return parts.stream().mapToLong(Photometry::rows).sum();
    }

    @Override
    public long units() {
        return parts.stream().mapToLong(Photometry::units).sum();
    }

    @Override
    public List<String> description() {
        return parts.stream().flatMap(part -> part.description().stream()).toList();
    }

    @Override
    public ReadCounts read(long firstUnit, StarConsumer consumer) {
        ReadCounts counts = ReadCounts.NONE;
        long before = 0;
        for (Photometry part : parts) {
            if (firstUnit < before + part.units()) {
                Shifted shifted = new Shifted(consumer, before, counts);
                counts = counts.plus(part.read(Math.max(0, firstUnit - before), shifted));
            }
            before += part.units();
        }
        return counts;
    }

    private record Shifted(StarConsumer consumer, long by, ReadCounts counted) implements StarConsumer {

        @Override
        public void star(RawStar star) {
            consumer.star(star);
        }

        @Override
        public void reject(Reject reject) {
            consumer.reject(reject);
        }

        @Override
        public void unit(long unit, ReadCounts before) {
            consumer.unit(by + unit, counted.plus(before));
        }
    }
}
