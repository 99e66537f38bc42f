package org.starkin.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.starkin.encoder.FeatureCard;
import org.starkin.encoder.FeatureEncoder;
import org.starkin.evaluate.DataFolder;
import org.starkin.evaluate.EncoderFigures;
import org.starkin.evaluate.Evaluation;
import org.starkin.evaluate.EvaluationStars;
import org.starkin.evaluate.KnownStar;
import org.starkin.evaluate.KnownStars;
import org.starkin.evaluate.Part;
import org.starkin.evaluate.Section;
import org.starkin.evaluate.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the features encoder on training stars, measures it on test stars and writes its card. */
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        description = "Fit the scaling of the features encoder on training stars and write its card.json.")
public final class FitFeatures implements Callable<Integer> {

    private static final String NAME = "features";
    private static final long SEED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "models/weights/features/card.json",
            description = "The card to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getErr().println("train features: data=" + data.path() + " out=" + out);
        KnownStars known = new KnownStars(data.path());
        List<KnownStar> training = known.readAll(Split.TRAINING);
        FeatureCard card = FeatureFit.fit(training);
        Map<String, Object> content = content(card, training.size());
        FeatureEncoder encoder = FeatureEncoder.of(NAME, json(content));
        EvaluationStars stars = new EvaluationStars(
                Part.TEST, known.readAll(Split.TEST), training, Map.of(), List.of(), known.refused());
        EncoderFigures figures =
                new Evaluation(stars, Set.of(Section.RETRIEVAL, Section.BLINDNESS), SEED).measure(encoder);
        content.put("figures", figures.json());
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, json(content));
        spec.commandLine().getOut().print(figures.text());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static Map<String, Object> content(FeatureCard card, int stars) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", NAME);
        content.put("dimension", card.features().size() + 1);
        content.put("command", "starkin train features --data ../shared/data");
        content.put(
                "fitted_on",
                "training stars (sha1(object_id) mod 10 > 0) of ASAS-3 and Catalina Southern, at most "
                        + KnownStars.MOST_PER_KIND + " a class and survey, least hash first: " + stars
                        + " stars");
        content.put("anchor", card.anchor());
        content.put("features", card.features());
        return content;
    }

    private static byte[] json(Map<String, Object> content) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(content);
    }
}
