package org.starkin.similar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarFilter;
import org.starkin.index.SurveyProperty;
import org.starkin.operate.Refusal;

/** The properties that the stars of several surveys have: a filter by another would find nothing, and not say why. */
final class KnownProperties {

    private static final int SUGGESTIONS = 5;

    private final List<String> surveys;

    /** By name, whether it is a number of some star of some survey. */
    private final Map<String, Boolean> isNumber = new TreeMap<>();

    private KnownProperties(List<String> surveys) {
        this.surveys = surveys;
    }

    private static KnownProperties of(SkyView view, List<String> surveys, Space space) {
        KnownProperties known = new KnownProperties(surveys);
        for (String survey : surveys) {
            for (SurveyProperty property : view.survey(survey)
                    .flatMap(searcher -> searcher.in(space))
                    .orElseThrow()
                    .properties()) {
                known.isNumber.merge(property.name(), property.isNumber(), Boolean::logicalOr);
            }
        }
        return known;
    }

    /**
     * Sees that each property of the filter is one of a star of at least one of the surveys, and where a range of it is asked
     * for a number.
     *
     * @throws Refusal.BadInput naming the first that is not, and properties spelt like it
     */
    static void require(StarFilter filter, SkyView view, List<String> surveys) {
        require(filter, view, surveys, Space.LIGHT_CURVE);
    }

    /** The same of a space that each of the surveys has. */
    static void require(StarFilter filter, SkyView view, List<String> surveys, Space space) {
        if (!filter.properties().isEmpty()) {
            KnownProperties known = of(view, surveys, space);
            filter.properties().forEach(known::require);
        }
    }

    private void require(String name, StarFilter.Condition condition) {
        Boolean number = isNumber.get(name);
        if (number == null) {
            throw unknown(name);
        }
        if (condition instanceof StarFilter.Range && !number) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    FilterBody.field(name),
                    "is a number of no star of " + words(surveys)
                            + ", so that no range of it holds any; name its texts in one_of");
        }
    }

    private Refusal unknown(String name) {
        List<String> alike = Spelling.alike(isNumber.keySet(), name, SUGGESTIONS);
        String known = alike.isEmpty()
                ? "a filter can name none there: an objects table gives stars properties, and a survey that an earlier"
                        + " version built is to be built again"
                : "there are " + isNumber.size() + ", spelt most like it " + words(alike)
                        + "; GET /api/v1/surveys lists them";
        return Refusal.BadInput.of(
                "unknown_property",
                FilterBody.field(name),
                "is a property of no star of " + words(surveys) + "; " + known,
                alike);
    }

    private static String words(List<String> names) {
        return String.join(", ", names);
    }
}
