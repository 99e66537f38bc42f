package org.starkin.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.evaluate.LabelledSurvey;
import org.starkin.index.Reject;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.LightCurve;
import org.starkin.survey.Limits;
import org.starkin.survey.LongTableReader;
import org.starkin.survey.ObjectRow;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.StarConsumer;

/** The stars of a survey that bear a label. */
final class LabelledStars implements StarConsumer {

    private final ObjectsTable objects;
    private final List<Star> stars = new ArrayList<>();
    private int unlabelled;
    private int rejected;

    /**
     * A star of known class.
     *
     * @param position where it is, where that is known
     */
    record Star(String id, String label, Optional<SkyPosition> position, LightCurve lightCurve) {}

    private LabelledStars(ObjectsTable objects) {
        this.objects = objects;
    }

    /**
     * Reads a survey's tables.
     *
     * @param data where they lie
     * @throws org.starkin.survey.UnusableInput where a table is damaged
     */
    static LabelledStars read(LabelledSurvey survey, Path data) throws IOException {
        LabelledStars found = new LabelledStars(ObjectsTable.read(survey.objects(data), Limits.BUILD));
        new LongTableReader()
                .open(List.of(survey.curves(data)), ReadOptions.BUILD)
                .read(found);
        return found;
    }

    List<Star> stars() {
        return List.copyOf(stars);
    }

    /** Stars without a label, or without a row among the objects. */
    int unlabelled() {
        return unlabelled;
    }

    /** What was no star. */
    int rejected() {
        return rejected;
    }

    @Override
    public void star(RawStar star) {
        Optional<ObjectRow> row = objects.find(star.objectId());
        Optional<String> label = row.flatMap(ObjectRow::label);
        if (label.isEmpty()) {
            unlabelled++;
            return;
        }
        stars.add(new Star(star.objectId(), label.get(), row.flatMap(ObjectRow::position), star.lightCurve()));
    }

    @Override
    public void reject(Reject reject) {
        rejected++;
    }
}
