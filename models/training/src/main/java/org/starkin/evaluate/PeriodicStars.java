package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starkin.index.Reject;
import org.starkin.lightcurve.Cleaning;
import org.starkin.survey.Limits;
import org.starkin.survey.LongTableReader;
import org.starkin.survey.ObjectRow;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.StarConsumer;

/** Reads the stars of known period of a survey, along the path that all photometry takes. */
public final class PeriodicStars {

    private PeriodicStars() {}

    /**
     * The stars of some classes and one part that have a period, in the order of the photometry.
     *
     * @param directory where the survey's files lie
     * @param labels classes as the objects table spells them
     * @throws org.starkin.survey.UnusableInput where a file is damaged
     */
    public static List<PeriodicStar> read(Path directory, LabelledSurvey survey, Set<String> labels, Part part)
            throws IOException {
        ObjectsTable objects = ObjectsTable.read(survey.objects(directory), Limits.BUILD);
        Gatherer gatherer = new Gatherer(objects, labels, part);
        new LongTableReader()
                .open(List.of(survey.curves(directory)), ReadOptions.BUILD)
                .read(gatherer);
        return gatherer.stars;
    }

    private static final class Gatherer implements StarConsumer {

        private final ObjectsTable objects;
        private final Set<String> labels;
        private final Part part;
        private final List<PeriodicStar> stars = new ArrayList<>();

        Gatherer(ObjectsTable objects, Set<String> labels, Part part) {
            this.objects = objects;
            this.labels = labels;
            this.part = part;
        }

        @Override
        public void star(RawStar star) {
            Optional<ObjectRow> row = objects.find(star.objectId()).filter(this::isWanted);
            row.ifPresent(known -> stars.add(new PeriodicStar(
                    known.objectId(),
                    known.label().orElse(""),
                    known.periodDays().orElseThrow(),
                    Cleaning.clean(star.lightCurve()).lightCurve())));
        }

        private boolean isWanted(ObjectRow row) {
            return Part.of(row.objectId()) == part
                    && row.periodDays().isPresent()
                    && row.label().filter(labels::contains).isPresent();
        }

        /** What is rejected was no star. */
        @Override
        public void reject(Reject reject) {}
    }
}
