package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Photometry of the Catalina Surveys' data releases as CSV, short or long: {@code MasterID, Mag, Magerr, RA, Dec, MJD, Blend}
 * and, in the long form, {@code Flags} among others. Times are MJD in UTC; the passband is called {@code CV}: unfiltered,
 * calibrated to V. Each telescope (CSS, MLS, SSS) and each of its fields has a {@code MasterID} of its own, so that a star is
 * joined by position; the id's first seven digits are telescope, hemisphere and field, in which a star has one id alone
 * (schema of the data release). {@code RA} and {@code Dec} are those of each detection; the first one counts.
 *
 * <p>Quality: advised and strict rows have {@code Blend} 0 and, where it is given, {@code Flags} (of SExtractor) 0.
 */
final class CatalinaTable implements TableFormat {

    static final String PASSBAND = "CV";

    private static final int ID_DIGITS = 13;
    private static final int FIELD_DIGITS = 7;

    @Override
    public String name() {
        return "catalina";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("MasterID", "Mag", "Magerr", "MJD", "Blend");
    }

    @Override
    public boolean isJoinedByPosition() {
        return true;
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Measurements(rows, new ColumnNames(rows.columns(), file.toString()), options);
    }

    private static final class Measurements implements RowMeaning {

        private final Rows rows;
        private final ReadOptions options;
        private final String passband;
        private final int id;
        private final int mag;
        private final int magErr;
        private final int ra;
        private final int dec;
        private final int mjd;
        private final int blend;
        private final int flags;

        Measurements(Rows rows, ColumnNames columns, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            passband = options.passband().orElse(PASSBAND);
            id = columns.require("MasterID");
            mag = columns.require("Mag");
            magErr = columns.require("Magerr");
            ra = columns.require("RA");
            dec = columns.require("Dec", "Decl");
            mjd = columns.require("MJD");
            blend = columns.require("Blend");
            flags = columns.find("Flags");
            if (rows.isFloating(id)) {
                throw columns.floatingId(id);
            }
        }

        @Override
        public Meaning meaning() {
            return new Meaning(options.timeSystem().orElse(TimeSystem.MJD), BrightnessUnit.MAGNITUDE, true);
        }

        @Override
        public List<Integer> owners() {
            return List.of(id, ra, dec);
        }

        @Override
        public List<Integer> used() {
            return ColumnNames.present(id, ra, dec, mjd, mag, magErr, blend, flags);
        }

        @Override
        public String description() {
            return "id MasterID, joined by RA and Dec; " + meaning().words() + "; time MJD, band " + passband
                    + ", flags Blend" + (flags == ColumnNames.ABSENT ? "" : " and Flags");
        }

        @Override
        public String id() {
            return rows.text(id);
        }

        @Override
        public String channel() {
            String text = id();
            boolean isWhole = text.length() == ID_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return isWhole ? text.substring(0, FIELD_DIGITS) : "";
        }

        @Override
        public ObjectRow star(String objectId) {
            return ObjectRow.at(objectId, SkyPosition.ifValid(rows.number(ra), rows.number(dec)));
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            double time = rows.number(mjd);
            double value = rows.number(mag);
            double error = rows.number(magErr);
            double reservation = rows.number(blend) + (flags == ColumnNames.ABSENT ? 0 : rows.number(flags));
            Optional<String> fault = Double.isNaN(time + value + error + reservation)
                    ? rows.unreadable(mjd, mag, magErr, blend, flags)
                    : Optional.empty();
            if (fault.isEmpty()) {
                if (reservation != 0 && options.quality() != Quality.ANY) {
                    star.drop(DropReason.FLAGGED);
                } else {
                    star.add(passband, time, value, error);
                }
            }
            return fault;
        }
    }
}
