package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;

/** Reads examples that are each given as a query of one star is: by name, position, photometry or vector. Thread-safe. */
@Singleton
public final class ExampleVectors {

    private final QueryReading reading;
    private final int mostPoints;

    ExampleVectors(QueryReading reading, StarkinConfig config) {
        this.reading = reading;
        this.mostPoints = config.limits().points();
    }

    /**
     * An example.
     *
     * @param star which star of the sky it is, where it is one
     */
    public record Example(Embedding vector, Optional<StarId> star, EncoderId encoder) {}

    /**
     * Reads examples.
     *
     * @param field the name of the list in the request
     * @param surveys those to be searched; all of one encoder where there is none
     * @throws Refusal naming the first that cannot be read
     */
    public List<Example> read(SkyView view, List<QueryBody> bodies, String field, Optional<List<String>> surveys) {
        SearchSettings settings = SearchSettings.of(surveys);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            examples.add(read(view, bodies.get(i), field + "[" + i + "]", settings));
        }
        return examples;
    }

    private Example read(SkyView view, QueryBody body, String field, SearchSettings settings) {
        if (body.objects().isPresent()) {
            throw Refusal.BadInput.of(
                    "invalid_value", field + ".objects", "is several stars; give each as an example of its own");
        }
        if (body.spectrum().isPresent()) {
            throw Refusal.BadInput.of(
                    "invalid_value", field + ".spectrum", "is a spectrum; examples are compared by their light curves");
        }
        try {
            Understood understood = reading.read(view, body.toQuery(mostPoints), settings);
            return new Example(
                    understood.vector(),
                    understood.stars().stream().findFirst(),
                    understood.scope().encoder());
        } catch (Refusal.BadInput e) {
            throw Refusal.BadInput.of(e.code(), field, Message.of(e), e.suggestions());
        } catch (Refusal.NotFound e) {
            throw new Refusal.NotFound(e.code(), field + ": " + Message.of(e), e.suggestions());
        } catch (Refusal.NoVector e) {
            throw new Refusal.NoVector(e.code(), field + ": " + Message.of(e));
        }
    }

    /**
     * The surveys to rank: those named, or all of the encoder that hold a star.
     *
     * @throws Refusal where one that is named is not there, or is of another encoder
     */
    public static List<SurveySearcher> surveys(SkyView view, Optional<List<String>> names, EncoderId encoder) {
        return SearchScope.ofEncoder(view, names, encoder, Space.LIGHT_CURVE).names().stream()
                .map(name -> view.survey(name).orElseThrow())
                .filter(survey -> survey.manifest().stars().kept() > 0)
                .toList();
    }

    /**
     * What a filter says.
     *
     * @throws Refusal.BadInput where no star of the surveys has a property that it names
     */
    public static StarFilter filter(Optional<FilterBody> body, SkyView view, List<SurveySearcher> surveys) {
        StarFilter filter = body.map(FilterBody::filter).orElse(StarFilter.NONE);
        KnownProperties.require(
                filter,
                view,
                surveys.stream().map(survey -> survey.manifest().survey()).toList());
        return filter;
    }
}
