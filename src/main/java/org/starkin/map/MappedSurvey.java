package org.starkin.map;

import java.util.Optional;
import org.starkin.index.StarClasses;
import org.starkin.index.StarColumn;
import org.starkin.index.SurveySearcher;
import org.starkin.layout.Places;
import org.starkin.lightcurve.BrightnessUnit;

/**
 * What is kept in memory of a generation that is on the map. Immutable; it holds nothing of the searcher that it was read from.
 *
 * @param layout the mark of the layout
 * @param generation the mark of the generation
 */
record MappedSurvey(String layout, String generation, Places places, StarClasses classes) {

    static MappedSurvey of(String layout, SurveySearcher survey, Places places) {
        return new MappedSurvey(
                layout, survey.columns().mark(), places, survey.columns().classes());
    }

    boolean is(String layoutMark, SurveySearcher survey) {
        return layout.equals(layoutMark) && generation.equals(survey.columns().mark());
    }

    /** Where a column of numbers is kept in the index; empty for those that are not. */
    static Optional<StarColumn> kept(MapColumn column, SurveySearcher survey) {
        return switch (column) {
            case X, Y, CLASS -> Optional.empty();
            case RA -> Optional.of(StarColumn.RA_DEG);
            case DEC -> Optional.of(StarColumn.DEC_DEG);
            case PERIOD_DAYS -> Optional.of(StarColumn.PERIOD_DAYS);
            case STRANGENESS_PERCENTILE -> Optional.of(StarColumn.STRANGENESS_PERCENTILE);
            case MAGNITUDE -> hasMagnitudes(survey) ? Optional.of(StarColumn.BRIGHTNESS) : Optional.empty();
        };
    }

    private static boolean hasMagnitudes(SurveySearcher survey) {
        return survey.manifest().bands().stream().allMatch(band -> band.unit() == BrightnessUnit.MAGNITUDE);
    }
}
