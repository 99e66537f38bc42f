package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Gaia's epoch photometry, one row a transit with a point of each passband at a time of its own: {@code g_transit_time,
 * g_transit_mag, g_transit_flux_over_error, bp_obs_time, bp_mag ..., rp_mag ..., variability_flag_g_reject ...,
 * g_other_flags ..., rejected_by_photometry}; or one row a source whose cells are arrays of its transits ("raw" layout). The
 * id is the column or PARAM {@code source_id}. Meaning and flags are {@link Gaia}'s: {@code rejected_by_photometry} speaks of
 * a transit, the others of one passband in it. A point without magnitude or time is left out.
 */
final class GaiaWideTable implements TableFormat {

    @Override
    public String name() {
        return "gaia-wide";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("g_transit_time", "g_transit_mag", "bp_obs_time", "bp_mag", "rp_obs_time", "rp_mag");
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Transits(rows, new ColumnNames(rows.columns(), file.toString()), options);
    }

    /** The columns of a passband. */
    private record Band(String name, int time, int mag, int fluxOverError, int isRejected, int otherFlags) {

        static Band of(String name, ColumnNames columns, String time, String photometry) {
            String word = name.toLowerCase(Locale.ROOT);
            return new Band(
                    name,
                    columns.require(time),
                    columns.require(photometry + "_mag"),
                    columns.require(photometry + "_flux_over_error"),
                    columns.find("variability_flag_" + word + "_reject"),
                    columns.find(word + "_other_flags"));
        }

        Stream<Integer> columns() {
            return Stream.of(time, mag, fluxOverError, isRejected, otherFlags);
        }
    }

    private static final class Transits implements RowMeaning {

        private static final double[] NONE = {};

        private final Rows rows;
        private final ReadOptions options;
        private final Gaia.Id id;
        private final TimeColumn timeColumn;
        private final List<Band> bands;
        private final int byPhotometry;

        /** The columns of the points. */
        private final List<Integer> values;

        /** The row's values, by number of column. */
        private final double[][] cells;

        Transits(Rows rows, ColumnNames columns, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            id = Gaia.Id.of(rows, columns);
            bands = List.of(
                    Band.of("G", columns, "g_transit_time", "g_transit"),
                    Band.of("BP", columns, "bp_obs_time", "bp"),
                    Band.of("RP", columns, "rp_obs_time", "rp"));
            byPhotometry = columns.find("rejected_by_photometry");
            values = ColumnNames.present(
                    Stream.concat(Stream.of(byPhotometry), bands.stream().flatMap(Band::columns))
                            .toArray(Integer[]::new));
            cells = new double[rows.columns().size()][];
            timeColumn = TimeColumn.of(rows, bands.getFirst().time(), options, TimeSystem.GAIA, columns.source());
        }

        @Override
        public Meaning meaning() {
            return new Meaning(timeColumn.system(), BrightnessUnit.MAGNITUDE, true);
        }

        @Override
        public List<Integer> owners() {
            return ColumnNames.present(id.column());
        }

        @Override
        public List<Integer> used() {
            return ColumnNames.present(
                    Stream.concat(Stream.of(id.column()), values.stream()).toArray(Integer[]::new));
        }

        @Override
        public String description() {
            return id.words() + "; " + meaning().words() + "; " + timeColumn.words()
                    + ", bp_obs_time, rp_obs_time; flags rejected_by_photometry, variability_flag_*_reject, *_other_flags"
                    + " where they are";
        }

        @Override
        public String id() {
            return id.text();
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            Optional<String> fault = read().or(this::unlikeLengths);
            if (fault.isEmpty()) {
                bands.forEach(band -> add(band, star));
            }
            return fault;
        }

        private Optional<String> read() {
            for (int column : values) {
                Optional<double[]> numbers = rows.numbers(column);
                if (numbers.isEmpty()) {
                    return Optional.of("column " + rows.columns().get(column) + ": " + Sources.shown(rows.text(column))
                            + " holds what is neither number nor truth value");
                }
                cells[column] = numbers.get();
            }
            return Optional.empty();
        }

        private double[] numbers(int column) {
            return column == ColumnNames.ABSENT ? NONE : cells[column];
        }

        private Optional<String> unlikeLengths() {
            for (Band band : bands) {
                int points = points(band);
                Optional<Integer> unlike = band.columns()
                        .filter(column -> numbers(column).length > 1 && numbers(column).length != points)
                        .findFirst();
                if (unlike.isPresent()) {
                    return Optional.of("column " + rows.columns().get(unlike.get()) + " has "
                            + numbers(unlike.get()).length + " elements and column "
                            + rows.columns().get(band.time()) + " has " + points);
                }
            }
            return Optional.empty();
        }

        private int points(Band band) {
            return Math.max(1, numbers(band.time()).length);
        }

        private void add(Band band, StarRows star) {
            double[] times = numbers(band.time());
            double[] mags = numbers(band.mag());
            double[] fluxesOverError = numbers(band.fluxOverError());
            double[] rejected = numbers(band.isRejected());
            double[] others = numbers(band.otherFlags());
            double[] transitsRejected = numbers(byPhotometry);
            for (int i = 0; i < points(band); i++) {
                double isRejected = Gaia.isSet(at(rejected, i)) || Gaia.isSet(at(transitsRejected, i)) ? 1 : 0;
                if (!Gaia.isKept(isRejected, at(others, i), options.quality())) {
                    star.drop(DropReason.FLAGGED);
                } else if (Double.isNaN(at(times, i) + at(mags, i))) {
                    star.drop(DropReason.VALUE_NOT_FINITE);
                } else {
                    double error = Gaia.MAGNITUDES_PER_RELATIVE_FLUX / at(fluxesOverError, i);
                    star.add(band.name(), times[i], mags[i], error);
                }
            }
        }

        /** An element; NaN where it is not there. */
        private static double at(double[] numbers, int index) {
            return index < numbers.length ? numbers[index] : Double.NaN;
        }
    }
}
