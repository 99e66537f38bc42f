package org.starkin.evaluate;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A survey whose stars carry class labels, to learn from and to measure on.
 *
 * @param name its name
 * @param stem its files are {@code stem.csv.gz} (a long table) and {@code stem-objects.csv}
 * @param kinds the classes looked at, after {@link #kind}
 */
public record LabelledSurvey(String name, String stem, Set<String> kinds) {

    /** Catalina Southern periodic variables (Drake et al. 2017). */
    public static final LabelledSurvey CATALINA =
            new LabelledSurvey("catalina", "catalina-sss", Set.of("ECL", "EA", "RRAB", "RRC", "RRD", "ROT", "LPV"));

    /** ASAS-3 (Pojmanski 2002). */
    public static final LabelledSurvey ASAS =
            new LabelledSurvey("asas", "asas3", Set.of("ECL", "EA", "RRAB", "RRC", "LPV", "DSCT", "ROT"));

    /** Both. */
    public static final List<LabelledSurvey> ALL = List.of(CATALINA, ASAS);

    /** Labels that the surveys draw unlike lines between: contact and semidetached binaries, Miras and other LPVs. */
    private static final Map<String, String> SAME_AS = Map.of("EW", "ECL", "EB", "ECL", "MIRA", "LPV", "ACV", "ROT");

    /** The class that a label stands for when surveys are compared. */
    public static String kind(String label) {
        return SAME_AS.getOrDefault(label, label);
    }

    public Path curves(Path directory) throws NoSuchFileException {
        return existing(directory.resolve(stem + ".csv.gz"));
    }

    public Path objects(Path directory) throws NoSuchFileException {
        return existing(directory.resolve(stem + "-objects.csv"));
    }

    private static Path existing(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }
}
