package org.starkin.survey;

import java.util.ArrayList;
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
        List<ReadCounts> counts = new ArrayList<>();
        long before = 0;
        for (Photometry part : parts) {
            if (firstUnit < before + part.units()) {
                counts.add(part.read(Math.max(0, firstUnit - before), new Shifted(consumer, before)));
            }
            before += part.units();
        }
        return sum(counts);
    }

    private static ReadCounts sum(List<ReadCounts> counts) {
        return new ReadCounts(
                counts.stream().mapToLong(ReadCounts::rows).sum(),
                counts.stream().mapToLong(ReadCounts::rowsOfOtherSurveys).sum(),
                counts.stream().mapToLong(ReadCounts::rowsRejected).sum(),
                counts.stream().mapToLong(ReadCounts::rowsUnreadable).sum(),
                counts.stream().mapToLong(ReadCounts::stars).sum(),
                counts.stream().mapToLong(ReadCounts::rejects).sum(),
                counts.stream()
                        .flatMap(one -> one.unreadableExamples().stream())
                        .toList());
    }

    private record Shifted(StarConsumer consumer, long by) implements StarConsumer {

        @Override
        public void star(RawStar star) {
            consumer.star(star);
        }

        @Override
        public void reject(Reject reject) {
            consumer.reject(reject);
        }

        @Override
        public void unit(long unit) {
            consumer.unit(by + unit);
        }
    }
}
