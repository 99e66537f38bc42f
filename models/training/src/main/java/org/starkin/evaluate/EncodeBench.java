package org.starkin.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.index.Reject;
import org.starkin.lightcurve.LightCurve;
import org.starkin.survey.LongTableReader;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.StarConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code bench encode}. */
@Command(
        name = "encode",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure how fast photometry becomes vectors.",
            "Prints the stars a second of each stage on all threads, and the time that one star takes alone from its"
                    + " photometry to its vector."
        })
public final class EncodeBench implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--encoder",
            paramLabel = "NAME|FOLDER",
            defaultValue = Encoders.DEFAULT,
            description = "which encoder (default: ${DEFAULT-VALUE})")
    private String encoderName = Encoders.DEFAULT;

    @Option(
            names = "--stars",
            paramLabel = "N",
            defaultValue = "2000",
            description = "how many stars, the first of the table, 10 to 100000 (default: ${DEFAULT-VALUE})")
    private int most;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads, 1 to 256 (default: one a processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException, InterruptedException {
        require("--stars", most, 10, 100_000);
        require("--threads", threads, 1, 256);
        Encoder encoder = load();
        First stars = new First(most);
        new LongTableReader()
                .open(List.of(LabelledSurvey.CATALINA.curves(data.path())), ReadOptions.BUILD)
                .read(stars);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "encoder=%s survey=catalina stars=%d threads=%d processors=%d%n%n",
                encoder.id(),
                stars.curves.size(),
                threads,
                Runtime.getRuntime().availableProcessors());
        new EncodeTimes(encoder, stars.curves, threads).measure().print(out);
        out.flush();
        return 0;
    }

    private void require(String option, int value, int least, int greatest) {
        if (value < least || value > greatest) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + value + " is outside " + least + " to " + greatest);
        }
    }

    private Encoder load() {
        try {
            return Encoders.find(encoderName);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--encoder: " + e.getMessage(), e);
        }
    }

    /** Keeps the first stars of a table; what is rejected was no star. */
    private static final class First implements StarConsumer {

        private final int most;
        private final List<LightCurve> curves = new ArrayList<>();

        First(int most) {
            this.most = most;
        }

        @Override
        public void star(RawStar star) {
            if (curves.size() < most) {
                curves.add(star.lightCurve());
            }
        }

        @Override
        public void reject(Reject reject) {}
    }
}
