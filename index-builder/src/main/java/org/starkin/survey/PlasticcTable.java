package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Simulated light curves of PLAsTiCC as one table: {@code object_id, mjd, passband, flux, flux_err, detected} (or {@code
 * detected_bool}), passbands numbered 0 to 5 for u, g, r, i, z, y (Kessler et al. 2019, PASP 131, 094501); and tables of the
 * same simulator SNANA, such as ELAsTiCC's, that keep its names {@code SNID, MJD, BAND, FLUXCAL, FLUXCALERR}. Fluxes are
 * of zero point 27.5; a negative one is as good as another, and so is one that was no detection. Times are MJD.
 *
 * <p>Quality: PLAsTiCC flags nothing. Of tables with {@code PHOTFLAG}, advised and strict rows lack the bit 1024
 * (saturated), as users of ELAsTiCC leave it.
 */
final class PlasticcTable implements TableFormat {

    private static final String BANDS = "ugrizy";
    private static final int SATURATED = 1024;

    @Override
    public String name() {
        return "plasticc";
    }

    @Override
    public boolean recognises(FileHead head) {
        boolean isPlasticc = head.has("object_id", "mjd", "passband", "flux", "flux_err")
                && (head.has("detected") || head.has("detected_bool"));
        boolean isSnana = head.has("SNID", "MJD", "FLUXCAL", "FLUXCALERR") && (head.has("BAND") || head.has("FLT"));
        return isPlasticc || isSnana;
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Measurements(rows, new ColumnNames(rows.columns(), file.toString()), options);
    }

    private static final class Measurements implements RowMeaning {

        private final Rows rows;
        private final ReadOptions options;
        private final int id;
        private final int mjd;
        private final BandColumn band;
        private final int flux;
        private final int fluxError;
        private final int flags;

        Measurements(Rows rows, ColumnNames columns, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            id = columns.require("object_id", "SNID");
            mjd = columns.require("mjd");
            band = BandColumn.of(rows, columns.require("passband", "BAND", "FLT"), options);
            flux = columns.require("flux", "FLUXCAL");
            fluxError = columns.require("flux_err", "FLUXCALERR");
            flags = columns.find("PHOTFLAG");
            if (rows.isFloating(id)) {
                throw columns.floatingId(id);
            }
        }

        @Override
        public Meaning meaning() {
            return new Meaning(options.timeSystem().orElse(TimeSystem.MJD), BrightnessUnit.FLUX_ZERO_POINT_27_5, true);
        }

        @Override
        public List<Integer> owners() {
            return List.of(id);
        }

        @Override
        public List<Integer> used() {
            return ColumnNames.present(id, mjd, band.column(), flux, fluxError, flags);
        }

        @Override
        public String description() {
            List<String> names = rows.columns();
            return "id " + names.get(id) + "; " + meaning().words() + "; time " + names.get(mjd) + ", flux "
                    + names.get(flux) + ", band " + names.get(band.column());
        }

        @Override
        public String id() {
            return rows.text(id);
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            String name = bandName();
            double time = rows.number(mjd);
            double value = rows.number(flux);
            double error = rows.number(fluxError);
            Optional<String> fault = fault(time + value + error, name);
            if (fault.isEmpty()) {
                if (isSaturated() && options.quality() != Quality.ANY) {
                    star.drop(DropReason.FLAGGED);
                } else {
                    star.add(name, time, value, error);
                }
            }
            return fault;
        }

        private Optional<String> fault(double sum, String name) {
            Optional<String> number = Double.isNaN(sum) ? rows.unreadable(mjd, flux, fluxError) : Optional.empty();
            return number.or(() -> rows.unreadable(flags)).or(band::fault).or(() -> numberedOtherwise(name));
        }

        private boolean isSaturated() {
            return flags != ColumnNames.ABSENT && ((long) rows.number(flags) & SATURATED) != 0;
        }

        /** The letter of a number, or the name as it stands. */
        private String bandName() {
            String text = band.name();
            boolean isNumber = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '5';
            return isNumber ? String.valueOf(BANDS.charAt(text.charAt(0) - '0')) : text;
        }

        private Optional<String> numberedOtherwise(String name) {
            return Double.isNaN(Cells.number(name))
                    ? Optional.empty()
                    : Optional.of("passband " + Sources.shown(name) + "; passbands are numbered 0 to 5");
        }
    }
}
