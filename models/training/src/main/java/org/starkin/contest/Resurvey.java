package org.starkin.contest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.BuildParameters;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;
import org.starkin.index.SurveySearcher;
import org.starkin.index.SurveyWriter;

/** Puts a new generation of a survey, of the same stars, in the place of the old one. */
final class Resurvey {

    private static final int PAGE = 1000;

    private Resurvey() {}

    static void of(Path sky, String survey) {
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            SurveySearcher searcher = view.survey(survey).orElseThrow();
            try (SurveyWriter writer = SurveyWriter.create(
                    sky,
                    survey,
                    searcher.manifest().encoder(),
                    searcher.manifest().dimension(),
                    BuildParameters.of(List.of(), Map.of(), 1))) {
                long stars = searcher.manifest().stars().kept();
                for (int offset = 0; offset < stars; offset += PAGE) {
                    for (StarFacts star : searcher.page(offset, PAGE)) {
                        Optional<String> refused =
                                writer.add(searcher.star(star.id().objectId()).orElseThrow());
                        if (refused.isPresent()) {
                            throw new IllegalStateException(star.id() + " is refused: " + refused.get());
                        }
                    }
                }
                writer.publish();
            }
        }
    }
}
