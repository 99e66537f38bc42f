package org.starkin.joint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.Quantiles;
import org.starkin.nature.Quantity;
import org.starkin.network.Parameters;

/** How often intervals that should hold nine tenths of stars do, along the product's own path: written, set, opened, asked. */
final class Intervals {

    private static final List<String> WAYS = List.of("light curve", "spectrum", "both");
    private static final EncoderId ANY = new EncoderId("any", "0".repeat(64));

    private final List<JointStar> calibratedOn;
    private final List<JointStar> asked;

    Intervals(List<JointStar> calibratedOn, List<JointStar> asked) {
        this.calibratedOn = List.copyOf(calibratedOn);
        this.asked = List.copyOf(asked);
    }

    Map<String, Double> figures(Parameters parameters) throws IOException {
        Path folder = Files.createTempDirectory("joint");
        try {
            JointFiles files = new JointFiles(ANY, ANY, Map.of());
            files.write(folder, parameters, JointFiles.Calibration.NONE);
            try (JointEncoder encoder = Encoders.openJoint(folder)) {
                files.write(folder, parameters, Calibrating.on(encoder, calibratedOn));
            }
            try (JointEncoder encoder = Encoders.openJoint(folder)) {
                return figures(encoder);
            }
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private Map<String, Double> figures(JointEncoder encoder) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int way = 0; way < WAYS.size(); way++) {
            List<JointEncoder.Given> given = new ArrayList<>();
            for (JointStar star : asked) {
                given.add(Calibrating.ways(star).get(way));
            }
            List<JointEncoder.Reading> told = encoder.read(given);
            for (Quantity quantity : Heads.QUANTITIES) {
                figures.put("within interval of " + quantity.words() + ", " + WAYS.get(way), share(told, quantity));
            }
        }
        return figures;
    }

    private double share(List<JointEncoder.Reading> told, Quantity quantity) {
        double within = 0;
        for (int i = 0; i < told.size(); i++) {
            Quantiles quantiles = Calibrating.told(told.get(i), quantity);
            double truth = quantity.of(asked.get(i).nature());
            within += truth >= quantiles.low() && truth <= quantiles.high() ? 1 : 0;
        }
        return within / told.size();
    }
}
