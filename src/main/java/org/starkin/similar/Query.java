package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import org.starkin.cone.Cone;
import org.starkin.index.StarId;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.spectrum.Spectrum;

/** What to find neighbours of. */
public sealed interface Query {

    /** A star of the sky. */
    record OfStar(StarId id) implements Query {}

    /**
     * Several stars of the sky: what is sought is most like all of them together.
     *
     * @param examples {@value #FEWEST} to {@value #MOST}
     */
    record OfExamples(List<Example> examples) implements Query {

        /** One star is {@link OfStar}. */
        static final int FEWEST = 2;

        /**
         * A walk keeps two candidates more for each that is left out, so that as many as these slow it down several times; and
         * the mean of so many stars is as good as known: its error is a tenth of their spread.
         */
        static final int MOST = 100;

        public OfExamples {
            examples = List.copyOf(examples);
            if (examples.size() < FEWEST || examples.size() > MOST) {
                throw new IllegalArgumentException(
                        examples.size() + " examples; " + FEWEST + " to " + MOST + " are allowed");
            }
        }
    }

    /**
     * A star that stands, with others, for what is sought.
     *
     * @param weight how much it counts beside the others, above 0
     */
    record Example(StarId id, double weight) {}

    /** The star nearest to the middle of a cone. */
    record OfPosition(Cone cone) implements Query {}

    /**
     * Photometry from outside.
     *
     * @param drops what a reader left out of it
     * @param columns of a table: what its columns were taken for
     */
    record OfLightCurve(LightCurve lightCurve, DropCounts drops, Optional<ColumnsRow> columns) implements Query {

        /** Of no table, and nothing left out. */
        public OfLightCurve(LightCurve lightCurve) {
            this(lightCurve, DropCounts.NONE, Optional.empty());
        }
    }

    /**
     * A spectrum from outside.
     *
     * @param format what it was read as
     * @param remarks what was assumed
     */
    record MeasuredSpectrum(Spectrum spectrum, String format, List<String> remarks) {

        public MeasuredSpectrum {
            remarks = List.copyOf(remarks);
        }
    }

    /** A spectrum from outside, perhaps with a light curve of the same star. */
    record OfSpectrum(MeasuredSpectrum spectrum, Optional<OfLightCurve> lightCurve) implements Query {}

    /** A vector from outside. */
    record OfVector(List<Double> values) implements Query {

        public OfVector {
            values = List.copyOf(values);
        }
    }
}
