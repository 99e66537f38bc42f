package org.starkin.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.starkin.evaluate.DataFolder;
import org.starkin.evaluate.LabelledSurvey;
import org.starkin.network.StarClrNetwork;
import org.starkin.view.SequenceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Teaches the network of the StarCLR encoder, and writes its weights and its card. */
@Command(
        name = "starclr",
        mixinStandardHelpOptions = true,
        description = "Teach the StarCLR encoder on the points of stars; goes on from its checkpoint after a stop.")
public final class TrainStarClr implements Callable<Integer> {

    private static final double RATE = 1e-3;
    private static final double DECAY = 0.01;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private SimulatedStars simulatedStars = new SimulatedStars();

    @Mixin
    private Pace pace = new Pace(2000, 64);

    @Override
    public Integer call() throws IOException {
        Learning.Plan plan = pace.plan(RATE, DECAY, spec.commandLine());
        int simulated = simulatedStars.check(plan.seed(), spec.commandLine());
        say("train starclr: data=" + data.path() + " out=" + pace.out() + " simulated=" + simulated + " " + plan);
        Map<String, Integer> counts = new TreeMap<>();
        List<SequenceView> stars = stars(simulated, plan.seed(), counts);
        say("stars to learn from: " + counts);
        if (stars.size() < plan.pairs()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--pairs " + plan.pairs() + ": there are only " + stars.size()
                            + " stars, and no star stands against itself; take fewer");
        }
        StarClrNetwork network = new StarClrNetwork();
        try (Learning learning = new Learning(new StarClrLesson(network, stars), plan)) {
            new Course(learning, pace.checkpoint(), this::say).run();
            Map<String, Object> told = Pace.told(learning, plan);
            told.put("stars_by_survey", counts);
            NetworkFiles.write(pace.out(), network, learning.parameters(), told);
        }
        say("written to " + pace.out());
        return 0;
    }

    private List<SequenceView> stars(int simulated, long seed, Map<String, Integer> counts) throws IOException {
        List<SequenceView> all = new ArrayList<>();
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            List<SequenceView> real = SequenceStars.real(survey, data.path());
            counts.put(survey.name(), real.size());
            all.addAll(real);
        }
        List<SequenceView> made = SequenceStars.simulated(simulated, seed);
        counts.put(Looks.SIMULATED_SKY, made.size());
        all.addAll(made);
        return all;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
