package org.starkin.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.starkin.encoder.EncoderId;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;

/**
 * What one generation of a survey is: made of what, by what, how large and how good. Kept as {@code manifest.json}.
 *
 * @param schemaVersion of the whole generation's files, {@link #SCHEMA_VERSION} for those written by this program
 * @param survey the survey's name in its sky
 * @param generation 1 and up
 * @param encoder that made the vectors
 * @param dimension values a vector
 * @param stars how many inputs became stars, and how many did not
 * @param points how many photometric points were read, and how many dropped
 * @param bands every passband, by name
 * @param classes stars by class, by the class's name; stars without one are counted nowhere
 * @param recall how much of the exact answer the graph finds
 * @param pairs similarities of pairs of stars drawn at random
 * @param nearest similarities of stars drawn at random to their nearest neighbour
 * @param build what it was built from, and how
 * @param createdUtc when it was finished
 * @param buildSeconds from the creation of its writer to the end
 * @param starkin the version of the program
 */
public record Manifest(
        int schemaVersion,
        String survey,
        int generation,
        EncoderId encoder,
        int dimension,
        Stars stars,
        Points points,
        List<Band> bands,
        Map<String, Long> classes,
        Recall recall,
        Percentiles pairs,
        Percentiles nearest,
        BuildParameters build,
        Instant createdUtc,
        double buildSeconds,
        String starkin) {

    /**
     * Raised by one whenever an older program could no longer read what is written, or what it writes no longer has all that
     * is relied upon.
     */
    public static final int SCHEMA_VERSION = 2;

    /** The oldest schema that this program opens: it lacks the checksums, and {@code verify --record} adds them. */
    static final int OLDEST_SCHEMA_VERSION = 1;

    /** From this schema on a generation has {@link Checksums}. */
    static final int FIRST_WITH_CHECKSUMS = 2;

    /**
     * Inputs.
     *
     * @param kept stars in the index
     * @param rejected inputs that were not indexed, by reason
     */
    public record Stars(long kept, Map<String, Long> rejected) {
        public Stars {
            rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
        }
    }

    /**
     * Photometric points of the stars kept.
     *
     * @param read points looked at
     * @param dropped points dropped, by reason
     */
    public record Points(long read, Map<DropReason, Long> dropped) {
        public Points {
            dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
        }
    }

    /**
     * A passband.
     *
     * @param name as the survey calls it
     * @param unit of its brightness; the same passband in two units makes two bands
     * @param stars that have points in it
     * @param points in it, before cleaning
     */
    public record Band(String name, BrightnessUnit unit, long stars, long points) {}

    /**
     * The share of the ten nearest stars that the graph finds, against exact search.
     *
     * @param probed how many of the survey's own stars were asked, each leaving itself out
     * @param curve recall by effort, ascending
     * @param defaultEffort the effort used where a search names none
     */
    public record Recall(int probed, List<RecallPoint> curve, int defaultEffort) {
        public Recall {
            curve = List.copyOf(curve);
            if (defaultEffort < 1 || defaultEffort > Thoroughness.Effort.MOST) {
                throw new IllegalArgumentException(
                        "default effort " + defaultEffort + " is outside 1 to " + Thoroughness.Effort.MOST);
            }
        }

        /** The least effort that reached a recall; none where no effort that was measured did. */
        OptionalInt effortFor(double atLeast) {
            for (RecallPoint point : curve) {
                if (point.recallAt10() >= atLeast) {
                    return OptionalInt.of(point.effort());
                }
            }
            return OptionalInt.empty();
        }

        /** The recall measured at an effort, or at the next lower one that was measured; none where none is lower. */
        OptionalDouble at(long effort) {
            OptionalDouble recall = OptionalDouble.empty();
            for (RecallPoint point : curve) {
                if (point.effort() > effort) {
                    break;
                }
                recall = OptionalDouble.of(point.recallAt10());
            }
            return recall;
        }
    }

    /**
     * One point of the curve.
     *
     * @param effort candidates that the walk keeps
     * @param recallAt10 mean over the stars probed, 0 to 1
     * @param visited mean number of vectors compared
     */
    public record RecallPoint(
            int effort, @JsonProperty("recall_at_10") double recallAt10, double visited) {}

    public Manifest {
        bands = List.copyOf(bands);
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /**
     * The manifest of a generation.
     *
     * @throws IndexException where it cannot be read
     */
    public static Manifest in(Path generation) {
        return ManifestFile.read(generation);
    }

    /** The same with another recall: that of another home. */
    public Manifest with(Recall other) {
        return new Manifest(
                schemaVersion,
                survey,
                generation,
                encoder,
                dimension,
                stars,
                points,
                bands,
                classes,
                other,
                pairs,
                nearest,
                build,
                createdUtc,
                buildSeconds,
                starkin);
    }

    /** The name of the generation's directory. */
    public String generationName() {
        return SurveyDirectory.generationName(generation);
    }

    /** Refuses a survey whose vectors another encoder made. */
    void requireEncoder(EncoderId expected) {
        if (!encoder.equals(expected)) {
            throw new IndexMismatch(
                    "encoder of survey " + survey,
                    expected.name() + " " + expected.sha256(),
                    encoder.name() + " " + encoder.sha256(),
                    "build the survey again with the expected encoder");
        }
    }
}
