package org.starkin.joint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.evaluate.DataFolder;
import org.starkin.train.Course;
import org.starkin.train.Learning;
import org.starkin.train.Pace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Teaches the network of the joint space, and writes its weights and its card. */
@Command(
        name = "joint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Teach the joint encoder on simulated stars, each with a light curve and a spectrum; goes on from its checkpoint"
                    + " after a stop.",
            "Its intervals and probabilities are set on other simulated stars."
        })
public final class TrainJoint implements Callable<Integer> {

    private static final int MOST_STARS = 1_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Pace pace = new Pace(4000, 256);

    @Option(
            names = "--spectrum-encoder",
            paramLabel = "DIR",
            defaultValue = "models/weights/spectrum",
            description = "what train spectrum wrote (default: ${DEFAULT-VALUE})")
    private Path spectrumEncoder = Path.of("");

    @Option(
            names = "--stars",
            paramLabel = "N",
            defaultValue = "60000",
            description = "stars to learn from (default: ${DEFAULT-VALUE})")
    private int stars;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "target/evaluate",
            description = "where light curves' vectors are kept for the next run (default: ${DEFAULT-VALUE})")
    private Path cache = Path.of("");

    @Override
    public Integer call() throws IOException {
        Learning.Plan plan = pace.plan(EvaluateJoint.RATE, EvaluateJoint.DECAY, spec.commandLine());
        if (stars < 1 || stars > MOST_STARS) {
            throw new ParameterException(spec.commandLine(), "--stars " + stars + ": the stars are 1 to " + MOST_STARS);
        }
        Encoder lightCurves = Encoders.load(Encoders.DEFAULT);
        try (SpectrumEncoder encoder = Encoders.openSpectrum(spectrumEncoder)) {
            say("train joint: data=" + data.path() + " out=" + pace.out() + " light_curves=" + lightCurves.id()
                    + " spectra=" + encoder.id() + " stars=" + stars + " " + plan);
            JointSamples samples =
                    new JointSamples(new LightVectors(cache, lightCurves, this::say), data.path(), encoder);
            List<JointStar> known = samples.learnt(stars);
            List<JointStar> others = samples.calibratedOn();
            try (Learning learning = new Learning(new DualJoining(known, true), plan)) {
                new Course(learning, pace.checkpoint(), this::say).run();
                JointFiles files = new JointFiles(lightCurves.id(), encoder.id(), Pace.told(learning, plan));
                files.write(pace.out(), learning.parameters(), JointFiles.Calibration.NONE);
                files.write(pace.out(), learning.parameters(), calibrated(others));
            }
        }
        say("written to " + pace.out());
        return 0;
    }

    private JointFiles.Calibration calibrated(List<JointStar> others) {
        try (JointEncoder encoder = Encoders.openJoint(pace.out())) {
            JointFiles.Calibration calibration = Calibrating.on(encoder, others);
            say("set on " + others.size() + " stars: " + calibration);
            return calibration;
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
