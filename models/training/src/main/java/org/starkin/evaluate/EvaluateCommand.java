package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what an encoder's vectors are worth on the project's own test stars. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure how well an encoder's nearest stars agree in class, within and across surveys.")
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Where asas3.csv.gz, catalina-sss.csv.gz and their objects tables lie.")
    private Path data = Path.of("");

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            defaultValue = Encoders.DEFAULT,
            description = "The encoder's name (default: ${DEFAULT-VALUE}).")
    private String encoderName = Encoders.DEFAULT;

    @Override
    public Integer call() throws IOException {
        Encoder encoder = load();
        spec.commandLine().getErr().println("evaluate: encoder=" + encoder.id() + " data=" + data);
        KnownStars stars = new KnownStars(data);
        RetrievalTable table =
                RetrievalTable.measure(encoder, stars.readAll(Split.TEST), stars.readAll(Split.TRAINING));
        spec.commandLine().getOut().print(table.text());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Encoder load() {
        try {
            return Encoders.load(encoderName);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
