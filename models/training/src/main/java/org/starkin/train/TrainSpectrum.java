package org.starkin.train;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.encoder.StellarParameter;
import org.starkin.evaluate.DataFolder;
import org.starkin.evaluate.Part;
import org.starkin.spectrograph.LibraryStar;
import org.starkin.spectrograph.MilesLibrary;
import org.starkin.spectrograph.SimulatedSpectra;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Teaches the network of the spectrum encoder, and writes its weights and its card. */
@Command(
        name = "spectrum",
        mixinStandardHelpOptions = true,
        description =
                "Teach the spectrum encoder on stars of the MILES library and on what lies between them; goes on from"
                        + " its checkpoint after a stop.")
public final class TrainSpectrum implements Callable<Integer> {

    private static final double RATE = 2e-3;
    private static final double DECAY = 0.02;
    private static final int MOST_STARS = 200_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Pace pace = new Pace(5000, 32);

    @Option(
            names = "--stars",
            paramLabel = "N",
            defaultValue = "12000",
            description = "How many stars are made to learn from, each twice; 23 kB of memory each (default:"
                    + " ${DEFAULT-VALUE}).")
    private int stars;

    @Override
    public Integer call() throws IOException {
        Learning.Plan plan = pace.plan(RATE, DECAY, spec.commandLine());
        if (stars < 1 || stars > MOST_STARS) {
            throw new ParameterException(spec.commandLine(), "--stars " + stars + ": the stars are 1 to " + MOST_STARS);
        }
        List<LibraryStar> learnable = MilesLibrary.read(data.path(), isOf(Part.LEARNING));
        List<LibraryStar> incomplete = MilesLibrary.readOfUnknownMetallicity(data.path(), isOf(Part.LEARNING));
        say("train spectrum: data=" + data.path() + " out=" + pace.out() + " stars=" + stars + " " + plan + "; "
                + learnable.size() + " stars of MILES, and " + incomplete.size() + " of unknown [Fe/H]");
        SimulatedSpectra spectra = SimulatedSpectra.toLearnFrom(learnable, incomplete);
        SpectrumExamples examples = SpectrumExamples.draw(spectra, stars, plan.seed());
        say(examples.stars().size() + " stars made");
        try (Learning learning = new Learning(new SpectrumLesson(examples), plan)) {
            new Course(learning, pace.checkpoint(), this::say).run();
            Map<String, Object> told = Pace.told(learning, plan);
            told.put("miles_stars", learnable.size() + incomplete.size());
            SpectrumFiles.write(pace.out(), learning.parameters(), Map.of(), told);
            SpectrumFiles.write(pace.out(), learning.parameters(), widening(), told);
        }
        say("written to " + pace.out());
        return 0;
    }

    private Map<StellarParameter, Double> widening() throws IOException {
        try (SpectrumEncoder encoder = Encoders.openSpectrum(pace.out())) {
            Map<StellarParameter, Double> widening =
                    Widening.of(encoder, MilesLibrary.read(data.path(), isOf(Part.VALIDATION)));
            say("intervals are widened by " + widening);
            return widening;
        }
    }

    private static Predicate<String> isOf(Part part) {
        return id -> Part.of(id) == part;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
