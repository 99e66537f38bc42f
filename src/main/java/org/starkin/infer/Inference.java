package org.starkin.infer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.Quantiles;
import org.starkin.encoder.StellarParameter;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.render.AnsweredBy;
import org.starkin.render.EncoderRow;
import org.starkin.render.StarRow;
import org.starkin.render.Stopwatch;
import org.starkin.similar.LoadedJoint;
import org.starkin.similar.Modalities;
import org.starkin.similar.PhotometryFacts;
import org.starkin.similar.Query;
import org.starkin.similar.SkippedSurvey;
import org.starkin.similar.SpectrumAnalysis;
import org.starkin.similar.SpectrumFacts;
import org.starkin.star.StarLookup;

/** Tells what stars are. Thread-safe; each answer is made from one view of the sky. */
@Singleton
final class Inference {

    private static final String TAUGHT =
            "The heads were taught on simulated stars: simulated light curves, and spectra made between those of an empirical"
                    + " library. Intervals hold nine tenths of such stars. Of kinds that were not simulated, and of light curves"
                    + " alone, trust them less. What the spectrum encoder tells by itself was taught on real stars of that library too,"
                    + " and its intervals are set on others of them; labelled neighbours are real stars, as good as their labels.";

    private final OpenSky sky;
    private final LoadedJoint encoders;
    private final Modalities modalities;
    private final SpectrumAnalysis spectra;
    private final Heads heads;

    Inference(OpenSky sky, LoadedJoint encoders, Modalities modalities, SpectrumAnalysis spectra, Heads heads) {
        this.sky = sky;
        this.encoders = encoders;
        this.modalities = modalities;
        this.spectra = spectra;
        this.heads = heads;
    }

    /** What is told of the star itself, beside what it is. */
    private record Told(
            List<String> of,
            Optional<StarRow> star,
            Optional<PhotometryFacts> photometry,
            Optional<SpectrumFacts> spectrum,
            Map<StellarParameter, Quantiles> bySpectrum,
            Set<StarId> self) {}

    /** Of a star from outside. */
    InferAnswer of(
            Optional<Query.OfLightCurve> lightCurve,
            Optional<Query.MeasuredSpectrum> spectrum,
            Optional<List<String>> surveys,
            int neighbours) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            Modalities.Read read = modalities.read(lightCurve, spectrum);
            Told told = new Told(
                    of(lightCurve.isPresent(), spectrum.isPresent()),
                    Optional.empty(),
                    lightCurve.map(query -> modalities.facts(query, read)),
                    read.spectrum().map(SpectrumAnalysis.Analysed::facts),
                    read.spectrum()
                            .map(analysed -> analysed.reading().parameters())
                            .orElse(Map.of()),
                    Set.of());
            return answer(watch, view, told, read.reading(), surveys, neighbours);
        }
    }

    /** Of a star of the sky. */
    InferAnswer of(StarId id, Optional<List<String>> surveys, int neighbours) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            SurveySearcher survey = StarLookup.survey(view, id.survey());
            StarFacts facts = StarLookup.facts(survey, id.objectId());
            JointEncoder joint = encoders.joint();
            JointEncoder.Given given = heads.given(survey, id.objectId())
                    .orElseThrow(() -> new Refusal.EncoderMismatch(
                            "encoder_mismatch",
                            "the vectors of star " + id
                                    + " are of encoders of which the joint one takes none; it takes those of "
                                    + joint.lightCurveEncoder() + " and of " + joint.spectrumEncoder()
                                    + "; build the survey again with these"));
            JointEncoder.Reading reading = joint.read(List.of(given)).getFirst();
            Told told = new Told(
                    of(given.lightCurve().isPresent(), given.spectrum().isPresent()),
                    Optional.of(StarRow.of(facts)),
                    Optional.empty(),
                    Optional.empty(),
                    survey.spectrum(id.objectId())
                            .map(kept -> spectra.analyse(kept).parameters())
                            .orElse(Map.of()),
                    Set.of(facts.id()));
            return answer(watch, view, told, reading, surveys, neighbours);
        }
    }

    private static List<String> of(boolean lightCurve, boolean spectrum) {
        List<String> of = new ArrayList<>();
        if (lightCurve) {
            of.add(Space.LIGHT_CURVE.key());
        }
        if (spectrum) {
            of.add(Space.SPECTRUM.key());
        }
        return of;
    }

    private InferAnswer answer(
            Stopwatch watch,
            SkyView view,
            Told told,
            JointEncoder.Reading reading,
            Optional<List<String>> names,
            int neighbours) {
        List<SkippedSurvey> skipped = new ArrayList<>();
        List<SurveySearcher> surveys = surveys(view, names, skipped);
        Neighbourhood around = new Neighbourhood(surveys, reading.vector(), neighbours, told.self());
        return new InferAnswer(
                sky.name(),
                surveys.stream().map(AnsweredBy::of).toList(),
                watch.tookMs(),
                told.of(),
                told.star(),
                told.photometry(),
                told.spectrum(),
                EncoderRow.of(encoders.joint().id()),
                TAUGHT,
                Arrays.stream(Inferred.values())
                        .map(inferred -> row(inferred, reading, told.bySpectrum(), around.speakers(inferred)))
                        .toList(),
                reading.binaryProbability(),
                classes(reading, around.classSpeakers()),
                skipped);
    }

    private List<SurveySearcher> surveys(SkyView view, Optional<List<String>> names, List<SkippedSurvey> skipped) {
        List<SurveySearcher> joint = new ArrayList<>();
        for (SurveySearcher survey : StarLookup.surveys(view, names)) {
            Optional<SurveySearcher> in = survey.in(Space.JOINT)
                    .filter(searcher -> searcher.manifest()
                            .encoder()
                            .equals(encoders.joint().id()));
            in.ifPresentOrElse(
                    joint::add,
                    () -> skipped.add(new SkippedSurvey(
                            survey.manifest().survey(),
                            "it has no joint vectors of encoder "
                                    + encoders.joint().id())));
        }
        view.broken().forEach((name, reason) -> skipped.add(new SkippedSurvey(name, "it cannot be read: " + reason)));
        return joint;
    }

    private static PropertyRow row(
            Inferred inferred,
            JointEncoder.Reading reading,
            Map<StellarParameter, Quantiles> bySpectrum,
            List<Speaker> speakers) {
        Optional<Quantiles> head = Optional.ofNullable(reading.parameters().get(inferred.parameter()));
        Optional<Quantiles> spectrum = Optional.ofNullable(bySpectrum.get(inferred.parameter()));
        return new PropertyRow(
                inferred.key(),
                inferred.unit(),
                number(head.map(told -> inferred.ofHead(told.median()))),
                number(head.map(told -> inferred.ofHead(told.low()))),
                number(head.map(told -> inferred.ofHead(told.high()))),
                number(spectrum.map(told -> inferred.ofHead(told.median()))),
                number(spectrum.map(told -> inferred.ofHead(told.low()))),
                number(spectrum.map(told -> inferred.ofHead(told.high()))),
                Weights.mean(speakers),
                Weights.scatter(speakers),
                speakers.size(),
                speakers);
    }

    private static OptionalDouble number(Optional<Double> known) {
        return known.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static ClassesRow classes(JointEncoder.Reading reading, List<ClassSpeaker> speakers) {
        Map<String, Double> shares = new TreeMap<>();
        double all = speakers.stream()
                .mapToDouble(speaker -> Weights.of(speaker.similarity()))
                .sum();
        speakers.forEach(speaker -> shares.merge(speaker.label(), Weights.of(speaker.similarity()) / all, Double::sum));
        return new ClassesRow(reading.kinds(), shares, speakers);
    }
}
