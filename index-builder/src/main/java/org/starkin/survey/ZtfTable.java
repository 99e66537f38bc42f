package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of the Zwicky Transient Facility as IRSA's light-curve service ships them: one row a measurement, CSV or
 * VOTable. Each band, field and readout channel has an {@code oid} of its own: a star is joined by position. Times are
 * {@code hjd} (UTC, heliocentric, JD). Flags, by the ZTF Science Data System's explanatory supplement and release notes:
 * advised are rows whose {@code catflags} lack bit 15 (32768, "bad or generally unusable"), strict ones have
 * {@code catflags} of 0.
 */
final class ZtfTable implements TableFormat {

    /** Bit 15 of {@code catflags}: the measurement is unusable. */
    static final int UNUSABLE = 1 << 15;

    @Override
    public String name() {
        return "ztf-irsa";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("oid", "hjd", "mag", "magerr", "catflags", "filtercode");
    }

    @Override
    public boolean isJoinedByPosition() {
        return true;
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Measurements(rows, new ColumnNames(rows.columns(), file.toString()), options);
    }

    /** Whether flags leave a measurement. */
    static boolean isKept(double catflags, Quality quality) {
        return switch (quality) {
            case ANY -> true;
            case ADVISED -> ((long) catflags & UNUSABLE) == 0;
            case STRICT -> catflags == 0;
        };
    }

    private static final class Measurements implements RowMeaning {

        private final Rows rows;
        private final ReadOptions options;
        private final TimeColumn time;
        private final int oid;
        private final int hjd;
        private final int mag;
        private final int magerr;
        private final int catflags;
        private final int filtercode;
        private final BandColumn band;
        private final int ra;
        private final int dec;
        private final int field;
        private final int ccdid;
        private final int qid;

        Measurements(Rows rows, ColumnNames columns, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            oid = columns.require("oid");
            hjd = columns.require("hjd");
            mag = columns.require("mag");
            magerr = columns.require("magerr");
            catflags = columns.require("catflags");
            filtercode = columns.require("filtercode");
            band = BandColumn.of(rows, filtercode, options);
            ra = columns.require("ra");
            dec = columns.require("dec");
            field = columns.require("field");
            ccdid = columns.require("ccdid");
            qid = columns.require("qid");
            time = TimeColumn.of(rows, hjd, options, TimeSystem.HJD, columns.source());
        }

        @Override
        public Meaning meaning() {
            return new Meaning(time.system(), BrightnessUnit.MAGNITUDE, true);
        }

        @Override
        public List<Integer> owners() {
            return List.of(oid, ra, dec, filtercode, field, ccdid, qid);
        }

        @Override
        public List<Integer> used() {
            return List.of(oid, ra, dec, filtercode, field, ccdid, qid, hjd, mag, magerr, catflags);
        }

        @Override
        public String description() {
            return "id oid, joined by ra and dec; " + meaning().words() + "; " + time.words()
                    + ", band filtercode, flags catflags";
        }

        @Override
        public String id() {
            return rows.text(oid);
        }

        @Override
        public String channel() {
            return String.join(" ", rows.text(filtercode), rows.text(field), rows.text(ccdid), rows.text(qid));
        }

        @Override
        public ObjectRow star(String objectId) {
            return ObjectRow.at(objectId, SkyPosition.ifValid(rows.number(ra), rows.number(dec)));
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            double hjdDays = rows.number(hjd);
            double value = rows.number(mag);
            double error = rows.number(magerr);
            double flags = rows.number(catflags);
            Optional<String> fault = Double.isNaN(hjdDays + value + error + flags)
                    ? rows.unreadable(hjd, mag, magerr, catflags).or(band::fault)
                    : band.fault();
            if (fault.isEmpty()) {
                if (isKept(flags, options.quality())) {
                    star.add(band.name(), hjdDays, value, error);
                } else {
                    star.drop(DropReason.FLAGGED);
                }
            }
            return fault;
        }
    }
}
