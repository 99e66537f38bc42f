package org.starkin.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.evaluate.KnownCurves;
import org.starkin.evaluate.LabelledSurvey;
import org.starkin.evaluate.Split;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.LightCurve;
import org.starkin.survey.ObjectRow;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.ReadOptions;

/** The stars of a survey that bear a label and may be learnt from. */
final class LabelledStars {

    /**
     * A star of known class.
     *
     * @param label as the survey's table spells it
     * @param position where it is, where that is known
     */
    record Star(String id, String label, Optional<SkyPosition> position, LightCurve lightCurve) {}

    private LabelledStars() {}

    /**
     * Training stars, in the order of their ids.
     *
     * @param data where the survey's tables lie
     * @throws org.starkin.survey.UnusableInput where a table is damaged
     */
    static List<Star> read(LabelledSurvey survey, Path data) throws IOException {
        ObjectsTable objects = KnownCurves.objects(survey, data);
        Map<String, String> labels = new TreeMap<>();
        for (String id : objects.ids()) {
            if (Split.of(id) == Split.TRAINING) {
                objects.find(id).flatMap(ObjectRow::label).ifPresent(label -> labels.put(id, label));
            }
        }
        return KnownCurves.read(List.of(survey.curves(data)), ReadOptions.BUILD, survey.name(), labels).stream()
                .map(curve -> new Star(
                        curve.id().objectId(),
                        curve.kind(),
                        objects.find(curve.id().objectId()).flatMap(ObjectRow::position),
                        curve.raw()))
                .toList();
    }
}
