package org.starkin.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.index.SkyPosition;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

/** Makes stars of three plain shapes with seeded cadence and noise. */
public final class SyntheticStars {

    private static final List<String> CLASSES = List.of("RRAB", "DCEP", "EW");
    private static final double NOISE_MAG = 0.01;

    private final Preparation preparation = new Preparation();
    private final Encoder encoder;
    private final Random random;

    public SyntheticStars(Encoder encoder, long seed) {
        this.encoder = encoder;
        this.random = new Random(seed);
    }

    /** What a survey is like. */
    public record SurveyKind(
            String name, TimeSystem timeSystem, double firstTime, BrightnessUnit unit, List<String> bands) {

        public static final SurveyKind GAIA =
                new SurveyKind("gaia", TimeSystem.GAIA, 1700, BrightnessUnit.MAGNITUDE, List.of("G", "RP"));

        public static final SurveyKind ZTF =
                new SurveyKind("ztf", TimeSystem.HMJD, 58_200, BrightnessUnit.MAGNITUDE, List.of("zg", "zr"));

        public static final SurveyKind TESS =
                new SurveyKind("tess", TimeSystem.BTJD, 1325, BrightnessUnit.ELECTRONS_PER_SECOND, List.of("TESS"));
    }

    /** Star number {@code i} of a survey, with the vector that a build would give it. */
    public Star star(SurveyKind kind, int i) {
        String label = CLASSES.get(i % CLASSES.size());
        double periodDays = (label.equals("DCEP") ? 3 : 0.35) * (1 + random.nextDouble());
        LightCurve lightCurve = lightCurve(kind, label, periodDays);
        Prepared.Analysed prepared = switch (preparation.prepare(lightCurve)) {
            case Prepared.Analysed analysed -> analysed;
            case Prepared.Refused refused -> throw new IllegalStateException(refused.detail());
        };
        StarFacts facts = new StarFacts(
                new StarId(kind.name(), id(i)),
                Optional.of(new SkyPosition(10 + 0.01 * i, -30 - 0.01 * i)),
                Optional.of(label),
                OptionalDouble.of(periodDays),
                properties(kind, label, i),
                prepared.periods().periods(),
                prepared.views().summary());
        return new Star(
                facts,
                lightCurve,
                prepared.cleaned().drops(),
                encoder.encode(List.of(prepared.views())).getFirst());
    }

    /** Every second star of Gaia has a temperature. */
    private static Map<String, String> properties(SurveyKind kind, String label, int i) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("source_label", label.toLowerCase(Locale.ROOT));
        properties.put("number", Integer.toString(i));
        if (kind.equals(SurveyKind.GAIA) && i % 2 == 0) {
            properties.put("Teff", (5000 + 10 * i) + ".0");
        }
        return properties;
    }

    /** The id of star number {@code i}. */
    public static String id(int i) {
        return String.valueOf(1_000_000 + i);
    }

    private LightCurve lightCurve(SurveyKind kind, String label, double periodDays) {
        List<BandSeries> series = new ArrayList<>();
        double phaseZero = random.nextDouble();
        double mean = 14 + 3 * random.nextDouble();
        for (String band : kind.bands()) {
            series.add(series(kind, band, time -> mean + shape(label, time / periodDays + phaseZero)));
        }
        return new LightCurve(kind.timeSystem(), series);
    }

    private BandSeries series(SurveyKind kind, String band, DoubleUnaryOperator magnitude) {
        int points = 60 + random.nextInt(60);
        double[] times = random.doubles(points, 0, 400)
                .sorted()
                .map(t -> kind.firstTime() + t)
                .toArray();
        double[] magnitudes = Arrays.stream(times)
                .map(t -> magnitude.applyAsDouble(t) + NOISE_MAG * random.nextGaussian())
                .toArray();
        boolean isMagnitude = kind.unit().isMagnitude();
        double[] values = Arrays.stream(magnitudes)
                .map(m -> isMagnitude ? m : Math.pow(10, -0.4 * (m - 20.44)))
                .toArray();
        double[] errors = Arrays.stream(values)
                .map(v -> isMagnitude ? NOISE_MAG : NOISE_MAG * v)
                .toArray();
        return BandSeries.of(new Passband(band), kind.unit(), times, values, errors);
    }

    private static double shape(String label, double cycles) {
        double phase = cycles - Math.floor(cycles);
        return switch (label) {
            case "RRAB" -> phase < 0.85 ? phase / 0.85 - 0.5 : 0.5 - (phase - 0.85) / 0.15;
            case "DCEP" -> 0.4 * Math.sin(2 * Math.PI * phase) + 0.1 * Math.sin(4 * Math.PI * phase + 1);
            default -> 0.3 * Math.abs(Math.cos(2 * Math.PI * phase)) + 0.05 * Math.cos(2 * Math.PI * phase);
        };
    }
}
