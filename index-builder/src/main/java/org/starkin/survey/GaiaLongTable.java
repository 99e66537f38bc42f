package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Gaia's epoch photometry, one row a point: {@code source_id, transit_id, band, time, mag, flux, flux_error,
 * flux_over_error, rejected_by_photometry, rejected_by_variability, other_flags}, as the archive's DataLink service ships it
 * for DR2 and DR3. Meaning and flags are {@link Gaia}'s. A point without flux is left out.
 */
final class GaiaLongTable implements TableFormat {

    @Override
    public String name() {
        return "gaia-long";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("band", "time", "mag", "flux_over_error", "rejected_by_photometry");
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Points(rows, new ColumnNames(rows.columns(), file.toString()), options);
    }

    private static final class Points implements RowMeaning {

        private final Rows rows;
        private final ReadOptions options;
        private final Gaia.Id id;
        private final TimeColumn timeColumn;
        private final int band;
        private final int time;
        private final int mag;
        private final int flux;
        private final int fluxOverError;
        private final int byPhotometry;
        private final int byVariability;
        private final int otherFlags;

        Points(Rows rows, ColumnNames columns, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            id = Gaia.Id.of(rows, columns);
            band = columns.require("band");
            time = columns.require("time");
            mag = columns.require("mag");
            flux = columns.find("flux");
            fluxOverError = columns.require("flux_over_error");
            byPhotometry = columns.require("rejected_by_photometry");
            byVariability = columns.find("rejected_by_variability");
            otherFlags = columns.find("other_flags");
            timeColumn = TimeColumn.of(rows, time, options, TimeSystem.GAIA, columns.source());
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
                    id.column(), band, time, mag, flux, fluxOverError, byPhotometry, byVariability, otherFlags);
        }

        @Override
        public String description() {
            return id.words() + "; " + meaning().words() + "; " + timeColumn.words()
                    + ", band band, flags rejected_by_photometry"
                    + (byVariability == ColumnNames.ABSENT ? "" : ", rejected_by_variability")
                    + (otherFlags == ColumnNames.ABSENT ? "" : ", other_flags");
        }

        @Override
        public String id() {
            return id.text();
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            Optional<String> fault = rows.unreadable(time, mag, flux, fluxOverError, otherFlags)
                    .or(() -> unreadableFlag(byPhotometry))
                    .or(() -> unreadableFlag(byVariability));
            if (fault.isEmpty()) {
                double others = otherFlags == ColumnNames.ABSENT ? 0 : rows.number(otherFlags);
                double isRejected = Gaia.isSet(flag(byPhotometry)) || Gaia.isSet(flag(byVariability)) ? 1 : 0;
                if (!Gaia.isKept(isRejected, others, options.quality())) {
                    star.drop(DropReason.FLAGGED);
                } else if (flux != ColumnNames.ABSENT && Double.isNaN(rows.number(flux))) {
                    star.drop(DropReason.VALUE_NOT_FINITE);
                } else {
                    double error = Gaia.MAGNITUDES_PER_RELATIVE_FLUX / rows.number(fluxOverError);
                    star.add(Gaia.passband(rows.text(band)), rows.number(time), rows.number(mag), error);
                }
            }
            return fault;
        }

        private double flag(int column) {
            return column == ColumnNames.ABSENT ? 0 : Cells.truth(rows.text(column));
        }

        private Optional<String> unreadableFlag(int column) {
            return Double.isNaN(flag(column)) && !rows.isReadable(column)
                    ? Optional.of("column " + rows.columns().get(column) + ": " + Sources.shown(rows.text(column))
                            + " is neither true nor false")
                    : Optional.empty();
        }
    }
}
