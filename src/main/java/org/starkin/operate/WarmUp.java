package org.starkin.operate;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.starkin.index.SearchOptions;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;
import org.starkin.index.SurveySearcher;

/**
 * Asks a sky that was just opened for the kin of its own stars, so that those who ask first wait less for files to be read
 * and code to be compiled. It is one asker like any other: a sky answers before and meanwhile.
 */
final class WarmUp {

    /** So many of 200,000 stars were asked for within the two seconds that it has by default. */
    static final int STARS_OF_A_SURVEY = 2000;

    private static final long SEED = 1;

    private WarmUp() {}

    /**
     * Asks for stars of each survey in turn, as many of each.
     *
     * @param longest after which no more is asked
     * @return how many stars were asked for
     */
    static int of(SkyView view, Duration longest) {
        List<SurveySearcher> surveys = view.surveys().stream()
                .filter(survey -> survey.manifest().stars().kept() > 0)
                .toList();
        Random random = new Random(SEED);
        long until = System.nanoTime() + longest.toNanos();
        int asked = 0;
        for (int i = 0; i < STARS_OF_A_SURVEY; i++) {
            for (SurveySearcher survey : surveys) {
                if (Thread.currentThread().isInterrupted() || System.nanoTime() - until >= 0) {
                    return asked;
                }
                ask(survey, random);
                asked++;
            }
        }
        return asked;
    }

    private static void ask(SurveySearcher survey, Random random) {
        int star = random.nextInt((int) survey.manifest().stars().kept());
        for (StarFacts facts : survey.page(star, 1)) {
            survey.embedded(facts.id().objectId())
                    .ifPresent(found -> survey.search(found.embedding(), SearchOptions.nearest(10)));
        }
    }
}
