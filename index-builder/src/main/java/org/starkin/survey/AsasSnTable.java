package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of ASAS-SN as CSV, one star a file: of Sky Patrol 1 and of the photometry database ({@code hjd}, {@code mag},
 * {@code mag_err}; times HJD in UTC; without a {@code filter} column all is V), and of Sky Patrol 2 from the page or from
 * its Python client ({@code jd}, {@code mag}, {@code mag error} or {@code mag_err}, {@code quality}; times JD). Magnitudes
 * are taken, V and g. A magnitude that begins with {@code >}, or one whose error is 99.99, is a limit of five sigma
 * ({@link DropReason#UPPER_LIMIT}).
 *
 * <p>Quality, of Sky Patrol 2 alone: advised and strict rows have a {@code quality} of {@code G}, as the client's own
 * figures take them (Hart et al. 2023, arXiv:2304.03791, and the client's reference: images of poor or unknown quality
 * are left out). The star's id and position are those of the client's first comment line; else the id is the file's name.
 */
final class AsasSnTable implements TableFormat {

    private static final String GOOD = "G";

    /** An error from here on is a mark: the archive writes 99.99. */
    private static final double NO_ERROR = 99;

    @Override
    public String name() {
        return "asas-sn";
    }

    @Override
    public boolean recognises(FileHead head) {
        boolean isFirst = head.has("hjd", "camera", "mag", "mag_err") && (head.has("flux(mJy)") || head.has("flux"));
        boolean isSecond = head.has("jd", "mag", "limit", "fwhm", "quality")
                && (head.has("mag error", "filter") || head.has("mag_err", "phot_filter"));
        return (isFirst || isSecond) && ColumnNames.ID.stream().noneMatch(head::has);
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Measurements(rows, file, options);
    }

    private static final class Measurements implements RowMeaning {

        private final Rows rows;
        private final ReadOptions options;
        private final AsasSnComment comment;
        private final String fileId;
        private final int id;
        private final int time;
        private final int mag;
        private final int magErr;
        private final int quality;
        private final BandColumn band;
        private final TimeSystem timeSystem;

        Measurements(Rows rows, Path file, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            ColumnNames columns = new ColumnNames(rows.columns(), file.toString());
            int hjd = columns.find("hjd");
            id = columns.find("asas_sn_id");
            time = columns.require("hjd", "jd");
            mag = columns.require("mag");
            magErr = columns.require("mag_err", "mag error");
            quality = columns.find("quality");
            band = new BandColumn(
                    rows,
                    columns.find("filter", "phot_filter"),
                    options.passband().orElse("V"));
            timeSystem = options.timeSystem().orElse(hjd == ColumnNames.ABSENT ? TimeSystem.JD : TimeSystem.HJD);
            comment = AsasSnComment.of(FileHead.of(file));
            fileId = comment.id().orElseGet(() -> FileId.ofName(file));
            if (id != ColumnNames.ABSENT && rows.isFloating(id)) {
                throw columns.floatingId(id);
            }
        }

        @Override
        public Meaning meaning() {
            return new Meaning(timeSystem, BrightnessUnit.MAGNITUDE, true);
        }

        @Override
        public List<Integer> owners() {
            return ColumnNames.present(id);
        }

        @Override
        public List<Integer> used() {
            return ColumnNames.present(id, time, mag, magErr, quality, band.column());
        }

        @Override
        public String description() {
            return "id " + (id == ColumnNames.ABSENT ? "of the file" : "asas_sn_id") + "; "
                    + meaning().words()
                    + "; time " + rows.columns().get(time) + ", flags "
                    + (quality == ColumnNames.ABSENT ? "none" : "quality");
        }

        @Override
        public String id() {
            return id == ColumnNames.ABSENT ? fileId : rows.text(id);
        }

        @Override
        public ObjectRow star(String objectId) {
            return ObjectRow.at(objectId, objectId.equals(fileId) ? comment.position() : Optional.empty());
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            if (rows.text(mag).startsWith(">")) {
                star.drop(DropReason.UPPER_LIMIT);
                return Optional.empty();
            }
            double value = rows.number(mag);
            double error = rows.number(magErr);
            Optional<String> fault = rows.unreadable(time, mag, magErr).or(band::fault);
            if (fault.isPresent()) {
                return fault;
            }
            if (error >= NO_ERROR && value < NO_ERROR) {
                star.drop(DropReason.UPPER_LIMIT);
            } else if (isFlagged()) {
                star.drop(DropReason.FLAGGED);
            } else {
                star.add(band.name(), rows.number(time), value, error);
            }
            return Optional.empty();
        }

        private boolean isFlagged() {
            return quality != ColumnNames.ABSENT
                    && options.quality() != Quality.ANY
                    && !rows.text(quality).equals(GOOD);
        }
    }
}
