package org.starkin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.match.Calibration;
import org.starkin.match.CalibrationFile;
import org.starkin.match.CalibrationFit;
import org.starkin.match.MatchSettings;
import org.starkin.match.Reliability;
import org.starkin.survey.KnownPair;
import org.starkin.survey.KnownPairs;
import org.starkin.survey.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits the probabilities of matches to stars that are known to be the same. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Fits the probabilities of cross-matches to stars of a sky that are known to be the same in two surveys,"
                        + " and writes them to matching.json in the sky. A sky without one uses those that come with Starkin.")
final class CalibrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--sky", required = true, paramLabel = "DIR", description = "The folder of the sky.")
    private Path sky = Path.of("");

    @Option(
            names = "--pairs",
            required = true,
            paramLabel = "FILE",
            description =
                    "Stars that are the same: a table with columns survey_a, object_id_a, survey_b, object_id_b (CSV,"
                            + " CSV.gz or Parquet). An empty object_id_b says that the star is not in survey_b.")
    private Path pairs = Path.of("");

    @Option(
            names = "--without",
            paramLabel = "SHARE",
            defaultValue = "0.25",
            description =
                    "The share of sources, 0 to 0.9, whose counterpart is overlooked in the fit, as if survey_b had not seen"
                            + " it: how often that is so in your use. 0 where the pairs themselves say it. Default:"
                            + " ${DEFAULT-VALUE}.")
    private double without;

    @Option(
            names = "--radius-arcsec",
            paramLabel = "R",
            description =
                    "Within which candidates are sought. Default: five times the error of the positions, 1 to 60.")
    private Optional<Double> radiusArcsec = Optional.empty();

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    @SuppressWarnings("UnusedVariable") // Failures asks the parser for it
    private boolean debug;

    @Override
    public Integer call() throws IOException {
        check();
        Console console = new Console(spec.commandLine());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sky", sky.toString());
        settings.put("pairs", pairs.toString());
        settings.put("without", Double.toString(without));
        settings.put("radius_arcsec", radiusArcsec.map(String::valueOf).orElse("five times the error"));
        console.settings("calibrate", settings);
        List<KnownPair> known = KnownPairs.read(pairs, Limits.BUILD);
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            KnownMatches matches = new KnownMatches(view, without);
            known.forEach(matches::add);
            console.note(known.size() + " pairs read, " + matches.missing() + " of them left out, for the sky lacks one"
                    + " of their stars");
            Calibration calibration = fit(view, matches);
            CalibrationFile.writeInto(sky, calibration);
            tell(calibration, console);
        }
        return 0;
    }

    private void check() {
        if (!(without >= 0 && without <= 0.9)) {
            throw new ParameterException(spec.commandLine(), "--without " + without + " is outside 0 to 0.9");
        }
        if (radiusArcsec.isPresent()
                && !(radiusArcsec.get() > 0 && radiusArcsec.get() <= MatchSettings.WIDEST_ARCSEC)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--radius-arcsec " + radiusArcsec.get() + " is not above 0 and at most "
                            + MatchSettings.WIDEST_ARCSEC);
        }
        if (!Files.isDirectory(sky)) {
            throw new ParameterException(
                    spec.commandLine(), "--sky: there is no folder '" + sky + "'; make a sky with starkin build first");
        }
    }

    private Calibration fit(SkyView view, KnownMatches matches) {
        OptionalDouble radius =
                radiusArcsec.isPresent() ? OptionalDouble.of(radiusArcsec.get()) : OptionalDouble.empty();
        try {
            CalibrationFit fit = new CalibrationFit(radius);
            fit.gather(view, matches.matches());
            return fit.fit(pairs.getFileName().toString(), Instant.now());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--pairs " + pairs + ": " + e.getMessage(), e);
        }
    }

    private void tell(Calibration calibration, Console console) {
        calibration
                .surveys()
                .forEach(pair -> console.note(String.format(
                        Locale.ROOT,
                        "%s to %s: %d pairs, positions differ by %.2f arcsec in each direction, %d pairs of passbands",
                        pair.from(),
                        pair.to(),
                        pair.pairs(),
                        pair.errorArcsec(),
                        pair.brightness().size())));
        calibration.methods().forEach((method, fitted) -> {
            console.note(String.format(
                    Locale.ROOT,
                    "%s: %d sources, %d with a counterpart among their candidates, mean log likelihood %.4f (held out),"
                            + " weights %s, none %.3f",
                    method,
                    fitted.sources(),
                    fitted.matched(),
                    fitted.logLikelihood(),
                    fitted.weights(),
                    fitted.none()));
            for (Reliability.Bin bin : fitted.reliability().bins()) {
                console.note(String.format(
                        Locale.ROOT,
                        "  p_match %.1f to %.1f: %d candidates of %d stars, mean %.3f, observed %.3f",
                        bin.from(),
                        bin.to(),
                        bin.candidates(),
                        bin.stars(),
                        bin.meanP(),
                        bin.observed()));
            }
        });
        console.note("the calibration is in " + sky.resolve(CalibrationFile.NAME));
    }
}
