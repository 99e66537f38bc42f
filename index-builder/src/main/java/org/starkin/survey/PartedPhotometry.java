package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.starkin.index.Reject;

/** Files that were looked through once; every read goes through them anew, joining the parts of each star. */
final class PartedPhotometry implements Photometry {

    private static final int MOST_DESCRIBED = 5;

    private final ArchiveFormat format;
    private final Extent extent;
    private final PartPlan plan;
    private final ReadOptions options;

    PartedPhotometry(ArchiveFormat format, Extent extent, PartPlan plan, ReadOptions options) {
        this.format = format;
        this.extent = extent;
        this.plan = plan;
        this.options = options;
    }

    @Override
    public long stars() {
        return plan.stars();
    }

    @Override
    public long rows() {
        return plan.files().stream().mapToLong(file -> file.look().rows()).sum();
    }

    @Override
    public long units() {
        return plan.units().size();
    }

    @Override
    public List<String> description() {
        List<PartPlan.Planned> files = plan.files();
        List<String> lines = new ArrayList<>(files.stream()
                .limit(MOST_DESCRIBED)
                .map(file -> file.file().getFileName() + ": " + format.name() + ", "
                        + file.look().rows() + " rows; " + file.look().description())
                .toList());
        if (files.size() > MOST_DESCRIBED) {
            lines.add(String.format(
                    Locale.ROOT,
                    "files of format %2$s beside these: %1$,d; rows of all: %3$,d, stars: %4$,d",
                    files.size() - MOST_DESCRIBED,
                    format.name(),
                    rows(),
                    stars()));
        }
        return lines;
    }

    @Override
    public ReadCounts read(long firstUnit, StarConsumer consumer) {
        ReadTally tally = new ReadTally();
        PartGatherer gatherer = new PartGatherer(consumer, tally, options.limits());
        List<List<PartPlan.Planned>> units = plan.units();
        try {
            for (long unit = firstUnit; unit < units.size(); unit++) {
                if (gatherer.isEmpty()) {
                    consumer.unit(unit, tally.counts());
                }
                read(units.get((int) unit), gatherer, consumer, tally);
            }
            gatherer.finish();
        } catch (PartGatherer.NoRoom e) {
            throw e.fault();
        }
        return tally.counts();
    }

    private void read(List<PartPlan.Planned> unit, PartGatherer gatherer, StarConsumer consumer, ReadTally tally) {
        boolean isOneStar = unit.getFirst().parts() == 1 && gatherer.isEmpty();
        for (PartPlan.Planned file : unit) {
            read(file, gatherer, consumer, tally);
        }
        if (isOneStar) {
            gatherer.finish();
        }
    }

    private void read(PartPlan.Planned file, PartGatherer gatherer, StarConsumer consumer, ReadTally tally) {
        try {
            format.read(file.file(), options, new Parts(file, gatherer, consumer, tally));
        } catch (UnusableInput e) {
            if (extent == Extent.SURVEY && plan.files().size() == 1) {
                throw e;
            }
            tally.reject();
            consumer.reject(e.reject());
        }
    }

    /** Takes the parts of one file. */
    private final class Parts implements PartConsumer {

        private final PartPlan.Planned file;
        private final PartGatherer gatherer;
        private final StarConsumer consumer;
        private final ReadTally tally;
        private int taken;

        Parts(PartPlan.Planned file, PartGatherer gatherer, StarConsumer consumer, ReadTally tally) {
            this.file = file;
            this.gatherer = gatherer;
            this.consumer = consumer;
            this.tally = tally;
        }

        @Override
        public void part(StarPart part) {
            Path path = file.file();
            StarPart named = FileId.byPattern(path, options.idPattern())
                    .map(id -> new StarPart(part.star().named(id), part.meaning(), part.points(), part.level()))
                    .orElse(part);
            String objectId = named.star().objectId();
            int number = nextPart();
            gatherer.take(path.toString(), named, plan.key(number, objectId), plan.parts(number, objectId));
        }

        @Override
        public void emptyPart(String objectId, String reason, String detail, long rows) {
            Path path = file.file();
            String id = FileId.byPattern(path, options.idPattern()).orElse(objectId);
            int number = nextPart();
            gatherer.takeEmpty(plan.key(number, id), plan.parts(number, id));
            reject(new Reject(path.toString(), id, reason, detail), rows);
        }

        private int nextPart() {
            if (taken == file.parts()) {
                throw new UnusableInput(
                        Fault.DAMAGED,
                        file.file().toString(),
                        "holds more stars than when it was looked through; it has changed, build again");
            }
            return file.firstPart() + taken++;
        }

        @Override
        public void reject(Reject reject, long rows) {
            tally.rejectedRows(rows);
            tally.reject();
            consumer.reject(reject);
        }

        @Override
        public void unreadable(String example) {
            tally.unreadable(example);
        }

        @Override
        public void otherSurvey() {
            tally.otherSurvey();
        }
    }
}
