package org.starkin.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.starkin.encoder.EncoderId;
import org.starkin.index.SeenStars;
import org.starkin.index.SkyView;
import org.starkin.index.StarkinVersion;
import org.starkin.index.SurveySearcher;

/** Fits a calibration to sources whose counterparts are known. Deterministic. */
public final class CalibrationFit {

    /** The fewest sources of which coefficients are fitted. */
    public static final int FEWEST_SOURCES = 20;

    private static final int FOLDS = 5;

    /** Evidence is drawn towards being believed as it stands, with the weight of one source. */
    private static final double PENALTY = 1;

    private final SkyView view;
    private final OptionalDouble radiusArcsec;

    /**
     * A fit on a sky.
     *
     * @param radiusArcsec within which candidates are sought; without it, as a match does
     */
    public CalibrationFit(SkyView view, OptionalDouble radiusArcsec) {
        this.view = view;
        this.radiusArcsec = radiusArcsec;
    }

    /**
     * A calibration.
     *
     * @param known sources, of which at least {@value #FEWEST_SOURCES} have a light curve and a counterpart
     * @param fittedOn in words, what they are
     * @throws IllegalArgumentException where they are too few, or a survey is not there
     * @throws CalibrationMismatch where their surveys' vectors are not of one encoder
     */
    public Calibration fit(List<KnownMatch> known, String fittedOn, Instant now) {
        requireEnough(known);
        EncoderId encoder = encoder(known);
        Calibration plain = plain(encoder, SurveyPairs.of(view, known));
        Map<String, Calibration.Fitted> methods = new TreeMap<>();
        for (Method method : Method.values()) {
            methods.put(method.key(), fitted(method, choices(method, known, plain)));
        }
        return new Calibration(
                Calibration.SCHEMA_VERSION, encoder, fittedOn, now, StarkinVersion.text(), methods, plain.surveys());
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

    private EncoderId encoder(List<KnownMatch> known) {
        EncoderId encoder = survey(known.getFirst().target()).manifest().encoder();
        for (KnownMatch match : known) {
            SurveySearcher target = survey(match.target());
            if (!target.manifest().encoder().equals(encoder)) {
                throw new CalibrationMismatch(match.target(), target.manifest().encoder(), encoder);
            }
        }
        return encoder;
    }

    private SurveySearcher survey(String name) {
        return view.survey(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no survey '" + name + "' that can be read"));
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

    /** A choice and the fold that it is in. */
    private record Known(int fold, ConditionalLogit.Choice choice) {
        boolean isMatched() {
            return choice.chosen() < choice.alternatives().length - 1;
        }
    }

    private List<Known> choices(Method method, List<KnownMatch> known, Calibration plain) {
        Map<String, Evidence> evidence = new TreeMap<>();
        List<Known> choices = new ArrayList<>();
        for (KnownMatch match : known) {
            Optional<Source> source = match.source().seenBy(method);
            if (source.isPresent()) {
                SurveySearcher target = survey(match.target());
                Evidence gathered = evidence.computeIfAbsent(match.target(), _ -> new Evidence(target, plain));
                gathered.gather(source.get(), radiusArcsec);
                choices.add(new Known(
                        Math.floorMod(match.name().hashCode(), FOLDS), choice(method, gathered, target, match)));
            }
        }
        return choices;
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
        double[] none = new double[Feature.COUNT + 1];
        none[Feature.COUNT] = 1;
        alternatives.add(none);
        double[] offsets = new double[alternatives.size()];
        offsets[offsets.length - 1] =
                Matcher.crowd(method, target.manifest().stars().kept());
        return new ConditionalLogit.Choice(
                alternatives.toArray(double[][]::new), offsets, chosen < 0 ? offsets.length - 1 : chosen);
    }

    private static double[] row(Method method, Evidence evidence, int candidate) {
        double[] row = new double[Feature.COUNT + 1];
        for (Feature feature : Feature.values()) {
            row[feature.place()] = method.uses(feature) ? evidence.feature(candidate, feature.place()) : 0;
        }
        return row;
    }

    private static Calibration.Fitted fitted(Method method, List<Known> known) {
        int matched = (int) known.stream().filter(Known::isMatched).count();
        double[] coefficients = fit(known);
        Reliability.Tally tally = new Reliability.Tally();
        double logLikelihood = heldOut(known, tally);
        Reliability reliability = tally.reliability();
        Map<String, Double> weights = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            if (method.uses(feature)) {
                weights.put(feature.key(), coefficients[feature.place()]);
            }
        }
        return new Calibration.Fitted(
                weights,
                coefficients[Feature.COUNT],
                known.size(),
                matched,
                logLikelihood,
                reliability,
                Recalibration.of(reliability));
    }

    private static double[] fit(List<Known> known) {
        double[] prior = new double[Feature.COUNT + 1];
        for (int i = 0; i < Feature.COUNT; i++) {
            prior[i] = 1;
        }
        return new ConditionalLogit(prior, PENALTY)
                .fit(known.stream().map(Known::choice).toList());
    }

    /** Each fold by what is fitted to the others: the mean log likelihood. */
    private static double heldOut(List<Known> known, Reliability.Tally tally) {
        double sum = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            double[] coefficients =
                    fit(known.stream().filter(one -> one.fold() != out).toList());
            for (Known one : known) {
                if (one.fold() == out) {
                    sum += judge(one.choice(), coefficients, tally);
                }
            }
        }
        return known.isEmpty() ? 0 : sum / known.size();
    }

    private static double judge(ConditionalLogit.Choice choice, double[] coefficients, Reliability.Tally tally) {
        double[] p = ConditionalLogit.probabilities(choice, coefficients);
        for (int a = 0; a < p.length - 1; a++) {
            tally.add(p[a], a == choice.chosen());
        }
        return Math.log(Math.max(p[choice.chosen()], Double.MIN_NORMAL));
    }
}
