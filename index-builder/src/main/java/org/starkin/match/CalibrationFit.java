package org.starkin.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.starkin.encoder.EncoderId;
import org.starkin.index.SeenStars;
import org.starkin.index.SkyView;
import org.starkin.index.StarkinVersion;
import org.starkin.index.SurveySearcher;

/**
 * Fits a calibration to sources whose counterparts are known, in one sky or in several that were drawn of the same stars. Deterministic,
 * for one thread.
 */
public final class CalibrationFit {

    /** The fewest sources of which coefficients are fitted. */
    public static final int FEWEST_SOURCES = 20;

    private final OptionalDouble radiusArcsec;
    private final List<KnownMatch> known = new ArrayList<>();
    private final Map<Method, List<MethodFit.Known>> choices = new EnumMap<>(Method.class);
    private Optional<Calibration> plain = Optional.empty();

    /** @param radiusArcsec within which candidates are sought; without it, as a match does */
    public CalibrationFit(OptionalDouble radiusArcsec) {
        this.radiusArcsec = radiusArcsec;
    }

    /**
     * Gathers what speaks for and against the candidates of sources. How the surveys compare is learnt from the first sky.
     *
     * @throws IllegalArgumentException where fewer than {@value #FEWEST_SOURCES} have a light curve and a counterpart, or a survey is
     *     not there
     * @throws CalibrationMismatch where the surveys' vectors are not of one encoder
     */
    public void gather(SkyView view, List<KnownMatch> sources) {
        requireEnough(sources);
        Gathering gathering = new Gathering(view);
        EncoderId encoder = gathering.encoder(sources);
        Calibration believed = plain.orElseGet(() -> plain(encoder, SurveyPairs.of(view, sources)));
        plain = Optional.of(believed);
        known.addAll(sources);
        for (Method method : Method.values()) {
            choices.computeIfAbsent(method, _ -> new ArrayList<>())
                    .addAll(gathering.choices(method, sources, believed));
        }
    }

    /**
     * A calibration of all that was gathered.
     *
     * @param fittedOn in words, what the sources are
     * @throws NoSuchElementException where nothing was
     */
    public Calibration fit(String fittedOn, Instant now) {
        Calibration believed = plain.orElseThrow();
        double weight = weight(known);
        Map<String, Calibration.Fitted> methods = new TreeMap<>();
        choices.forEach((method, ofMethod) -> methods.put(
                method.key(),
                MethodFit.fitted(
                        method,
                        ofMethod.stream().map(one -> one.counting(weight)).toList())));
        return new Calibration(
                Calibration.SCHEMA_VERSION,
                believed.encoder(),
                fittedOn,
                now,
                StarkinVersion.text(),
                methods,
                believed.surveys());
    }

    private static void requireEnough(List<KnownMatch> known) {
        long usable = known.stream()
                .filter(match -> match.objectId().isPresent() && !match.isHidden())
                .count();
        if (usable < FEWEST_SOURCES) {
            throw new IllegalArgumentException(
                    "there are " + usable + " sources with a known counterpart in the sky, of " + known.size()
                            + "; at least " + FEWEST_SOURCES + " are needed");
        }
    }

    /** All evidence believed as it stands. */
    private static Calibration plain(EncoderId encoder, List<Calibration.SurveyPair> pairs) {
        Map<String, Double> weights = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            weights.put(feature.key(), 1.0);
        }
        Map<String, Calibration.Fitted> methods = new TreeMap<>();
        for (Method method : Method.values()) {
            methods.put(
                    method.key(),
                    new Calibration.Fitted(weights, 0, 0, 0, 0, new Reliability(List.of()), Recalibration.NONE));
        }
        return new Calibration(Calibration.SCHEMA_VERSION, encoder, "", Instant.EPOCH, "", methods, pairs);
    }

    /** What is asked of a star, be it in many crowds or places. */
    private record Question(String name, Optional<String> from, String to) {}

    /**
     * How much each source counts: asking a star again makes no second star of it. All count alike, for how often a star was asked for
     * may have to do with whether its counterpart is there.
     */
    private static double weight(List<KnownMatch> known) {
        long questions = known.stream()
                .map(match -> new Question(match.name(), match.source().survey(), match.target()))
                .distinct()
                .count();
        return (double) questions / known.size();
    }

    /** What is gathered in one sky. */
    private final class Gathering {

        private final SkyView view;

        Gathering(SkyView view) {
            this.view = view;
        }

        EncoderId encoder(List<KnownMatch> known) {
            EncoderId encoder = survey(known.getFirst().target()).manifest().encoder();
            for (KnownMatch match : known) {
                SurveySearcher target = survey(match.target());
                if (!target.manifest().encoder().equals(encoder)) {
                    throw new CalibrationMismatch(
                            match.target(), target.manifest().encoder(), encoder);
                }
            }
            return encoder;
        }

        private SurveySearcher survey(String name) {
            return view.survey(name)
                    .orElseThrow(
                            () -> new IllegalArgumentException("there is no survey '" + name + "' that can be read"));
        }

        List<MethodFit.Known> choices(Method method, List<KnownMatch> known, Calibration plain) {
            Map<String, Evidence> evidence = new TreeMap<>();
            List<MethodFit.Known> choices = new ArrayList<>();
            for (KnownMatch match : known) {
                Optional<Source> source = match.source().seenBy(method);
                if (source.isPresent()) {
                    SurveySearcher target = survey(match.target());
                    Evidence gathered = evidence.computeIfAbsent(match.target(), _ -> new Evidence(target, plain));
                    gathered.gather(source.get(), radiusArcsec);
                    choices.add(new MethodFit.Known(match.name(), choice(method, gathered, target, match)));
                }
            }
            return choices;
        }
    }

    private static ConditionalLogit.Choice choice(
            Method method, Evidence evidence, SurveySearcher target, KnownMatch match) {
        OptionalInt own = match.objectId().map(target::number).orElseGet(OptionalInt::empty);
        SeenStars seen = evidence.seen();
        List<double[]> alternatives = new ArrayList<>();
        int chosen = -1;
        for (int i = 0; i < seen.size(); i++) {
            boolean isOwn = own.isPresent() && own.getAsInt() == seen.star(i);
            if (isOwn && match.isHidden()) {
                continue;
            }
            if (isOwn) {
                chosen = alternatives.size();
            }
            alternatives.add(row(method, evidence, i));
        }
        double[] none = new double[Weighing.COUNT + 1];
        none[Weighing.COUNT] = 1;
        alternatives.add(none);
        double[] offsets = new double[alternatives.size()];
        offsets[offsets.length - 1] =
                Matcher.crowd(method, target.manifest().stars().kept());
        return new ConditionalLogit.Choice(
                alternatives.toArray(double[][]::new), offsets, chosen < 0 ? offsets.length - 1 : chosen, 1);
    }

    private static double[] row(Method method, Evidence evidence, int candidate) {
        double[] row = new double[Weighing.COUNT + 1];
        for (Feature feature : Feature.values()) {
            if (method.uses(feature)) {
                double value = evidence.feature(candidate, feature.place());
                row[Weighing.place(feature, value)] = value;
            }
        }
        return row;
    }
}
