package org.starkin.star;

import java.util.List;
import java.util.Optional;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SkyView;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StrangeStars;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.Refusal;
import org.starkin.render.StarRow;

/** Finds surveys and stars by name, or says what is there instead. */
public final class StarLookup {

    private static final int SUGGESTIONS = 5;
    private static final int LONGEST_SHOWN = 60;

    private StarLookup() {}

    /**
     * The survey of that name.
     *
     * @throws Refusal.NotFound where there is none
     * @throws Refusal.Unavailable where it is there and broken
     */
    public static SurveySearcher survey(SkyView view, String name) {
        return view.survey(name).orElseThrow(() -> missing(view, name));
    }

    /**
     * The surveys of those names, each once, ascending; without names all that can be read.
     *
     * @throws Refusal.NotFound where there is none of a name
     * @throws Refusal.Unavailable where one is there and broken
     */
    public static List<SurveySearcher> surveys(SkyView view, Optional<List<String>> names) {
        return names.map(given -> given.stream()
                        .distinct()
                        .sorted()
                        .map(name -> survey(view, name))
                        .toList())
                .orElseGet(view::surveys);
    }

    /**
     * The star of that id.
     *
     * @throws Refusal.NotFound where there is none, with ids like it
     */
    public static Star star(SurveySearcher survey, String id) {
        return survey.star(id)
                .orElseThrow(() -> survey.factsAnywhere(id)
                        .map(facts -> noLightCurve(survey, facts))
                        .orElseGet(() -> unknown(survey, id)));
    }

    /**
     * What is known of the star of that id, whether it has a light curve or a spectrum.
     *
     * @throws Refusal.NotFound where there is none, with ids like it
     */
    public static StarFacts facts(SurveySearcher survey, String id) {
        return survey.factsAnywhere(id).orElseThrow(() -> unknown(survey, id));
    }

    /**
     * The star of that id, without its photometry.
     *
     * @throws Refusal.NotFound where there is none, with ids like it
     */
    public static EmbeddedStar embedded(SurveySearcher survey, String id) {
        return survey.embedded(id).orElseThrow(() -> unknown(survey, id));
    }

    /**
     * How strange the stars of a survey are.
     *
     * @throws Refusal.Conflict where its build did not measure it
     */
    public static StrangeStars strangeStars(SurveySearcher survey) {
        return survey.strangeStars()
                .orElseThrow(
                        () -> new Refusal.Conflict(
                                "no_strangeness",
                                "survey " + survey.manifest().survey()
                                        + " was built by a version that did not measure how strange its stars are; build it again"));
    }

    /** What is said where a survey has no star of that id, with ids like it. */
    public static Refusal unknown(SurveySearcher survey, String id) {
        List<String> alike = survey.catalogue().idsLike(id, SUGGESTIONS);
        return new Refusal.NotFound(
                "unknown_object",
                "survey " + survey.manifest().survey() + " has no object '" + shown(id) + "'; "
                        + (alike.isEmpty() ? "none has an id like it" : "ids like it are in suggestions"),
                alike);
    }

    private static Refusal noLightCurve(SurveySearcher survey, StarFacts facts) {
        return new Refusal.NotFound(
                "no_light_curve",
                "star " + facts.id() + " has a spectrum and no light curve in survey "
                        + survey.manifest().survey() + "; its spectrum is at "
                        + StarRow.url(facts.id(), "spectrum"),
                List.of());
    }

    private static Refusal missing(SkyView view, String name) {
        String reason = view.broken().get(name);
        if (reason != null) {
            return new Refusal.Unavailable("broken_survey", "survey " + name + " cannot be read: " + reason);
        }
        List<String> known = view.surveys().stream()
                .map(survey -> survey.manifest().survey())
                .toList();
        return new Refusal.NotFound(
                "unknown_survey",
                "this sky has no survey '" + shown(name) + "'; it has " + String.join(", ", known),
                known);
    }

    private static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "..." : name;
    }
}
