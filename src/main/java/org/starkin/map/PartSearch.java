package org.starkin.map;

import java.util.Arrays;
import org.starkin.index.StarClasses;
import org.starkin.index.StarColumn;
import org.starkin.index.SurveySearcher;

/** Looks through all stars of a survey for those in a part of the map. */
final class PartSearch {

    private final PartQuestion question;
    private final SurveySearcher survey;
    private final MappedSurvey mapped;

    PartSearch(PartQuestion question, MapSlice slice, SurveySearcher survey) {
        this.question = question;
        this.survey = survey;
        this.mapped = slice.mapped(survey);
    }

    /** Their numbers, ascending. */
    int[] stars() {
        boolean[] wanted = new boolean[mapped.classes().names().size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = question.wants(mapped.classes().names().get(i));
        }
        Inside inside = inside();
        int[] there = new int[mapped.places().size()];
        int count = 0;
        for (int star = 0; star < there.length; star++) {
            int code = mapped.classes().code(star);
            boolean isOfClass = code == StarClasses.NONE ? question.wantsUnclassified() : wanted[code];
            if (isOfClass && inside.has(star)) {
                there[count++] = star;
            }
        }
        return Arrays.copyOf(there, count);
    }

    private interface Inside {
        boolean has(int star);
    }

    private Inside inside() {
        if (question.part().isEmpty()) {
            return star -> true;
        }
        Polygon polygon = question.part().get();
        return switch (question.projection()) {
            case SIMILARITY ->
                star -> polygon.has(mapped.places().x(star), mapped.places().y(star));
            case HAMMER -> {
                float[] raDeg = survey.columns().numbers(StarColumn.RA_DEG);
                float[] decDeg = survey.columns().numbers(StarColumn.DEC_DEG);
                yield star -> polygon.has(
                        Projection.hammerX(raDeg[star], decDeg[star]), Projection.hammerY(raDeg[star], decDeg[star]));
            }
        };
    }
}
