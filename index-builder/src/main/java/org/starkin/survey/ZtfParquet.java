package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of the Zwicky Transient Facility's data releases in Parquet, in bulk or as a HATS catalogue: one row a band,
 * field and readout channel of a star, with lists {@code hmjd, mag, magerr, catflags}, side by side (to release 22) or within
 * {@code lightcurve} (from release 23). Rows are joined by position. Times are {@code hmjd} (UTC, heliocentric, MJD); the
 * passband is {@code filterid}, 1 to 3 for g, r and i. Flags are taken as {@link ZtfTable} takes them.
 */
final class ZtfParquet implements NestedFormat {

    private static final Map<String, String> BAND_BY_FILTER = Map.of("1", "zg", "2", "zr", "3", "zi");

    /** Field, filter, detector, quadrant and a running number: 462 1 04 1 00001036 (seen in IRSA's tables beside them). */
    private static final Pattern OBJECT_ID = Pattern.compile("(\\d{1,4}([123])\\d{2}[1-4])\\d{8}");

    @Override
    public String name() {
        return "ztf-parquet";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("objectid", "filterid", "objra", "objdec")
                && curve(head.columns()).isPresent();
    }

    @Override
    public boolean isJoinedByPosition() {
        return true;
    }

    private static Optional<ListGroup> curve(List<String> names) {
        return ListGroup.of(names).stream()
                .filter(group -> group.has("hmjd", "mag", "magerr", "catflags"))
                .findFirst();
    }

    @Override
    public NestedMeaning bind(ParquetRows rows, Path file, ReadOptions options) {
        return new Measurements(rows, new ColumnNames(rows.columns(), file.toString()), options);
    }

    /** The rows of one file. */
    private static final class Measurements implements NestedMeaning {

        private final ParquetRows rows;
        private final ReadOptions options;
        private final int id;
        private final int filterid;
        private final int objra;
        private final int objdec;
        private final int fieldid;
        private final int rcid;
        private final int catflags;
        private final NestedCurve curve;

        Measurements(ParquetRows rows, ColumnNames columns, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            id = columns.require("objectid");
            filterid = columns.require("filterid");
            objra = columns.require("objra");
            objdec = columns.require("objdec");
            fieldid = columns.find("fieldid");
            rcid = columns.find("rcid");
            if (rows.isFloating(id)) {
                throw columns.floatingId(id);
            }
            ListGroup group = curve(
                            rows.leaves().stream().map(ParquetLeaf::name).toList())
                    .orElseThrow(() -> columns.missing("the lists hmjd, mag, magerr and catflags"));
            catflags = group.find("catflags");
            curve = new NestedCurve(
                    rows,
                    group.find("hmjd"),
                    group.find("mag"),
                    group.find("magerr"),
                    ColumnNames.ABSENT,
                    List.of(catflags));
        }

        @Override
        public Meaning meaning() {
            return new Meaning(options.timeSystem().orElse(TimeSystem.HMJD), BrightnessUnit.MAGNITUDE, true);
        }

        @Override
        public List<Integer> owners() {
            return Stream.of(id, filterid, objra, objdec, fieldid, rcid)
                    .filter(column -> column != ColumnNames.ABSENT)
                    .toList();
        }

        @Override
        public List<Integer> used() {
            List<Integer> used = new ArrayList<>(owners());
            used.addAll(curve.columns());
            return used;
        }

        @Override
        public String description() {
            return "id objectid, joined by objra and objdec; " + curve.words() + ", band filterid, flags catflags; "
                    + meaning().words();
        }

        @Override
        public String id() {
            return rows.text(id);
        }

        /** The field and readout channel are told by columns in bulk files, and by the id in all. */
        @Override
        public String channel() {
            String filter = rows.text(filterid);
            if (fieldid != ColumnNames.ABSENT && rcid != ColumnNames.ABSENT) {
                return String.join(" ", filter, rows.text(fieldid), rows.text(rcid));
            }
            Matcher parts = OBJECT_ID.matcher(id());
            return parts.matches() && parts.group(2).equals(filter) ? parts.group(1) : "";
        }

        @Override
        public ObjectRow star(String objectId) {
            return ObjectRow.at(objectId, SkyPosition.ifValid(rows.number(objra), rows.number(objdec)));
        }

        @Override
        public int points() {
            return curve.time();
        }

        @Override
        public Optional<Flaw> addTo(StarRows star) {
            String filter = rows.text(filterid);
            Optional<String> band = Optional.ofNullable(BAND_BY_FILTER.get(filter));
            if (band.isEmpty()) {
                long points = rows.list(curve.time()).size();
                return Optional.of(new Flaw(
                        "unknown_passband", "filterid " + Sources.shown(filter) + " is none of 1, 2 and 3", points));
            }
            ParquetList flags = rows.list(catflags);
            return curve.addTo(
                    star,
                    band.get(),
                    point -> ZtfTable.isKept(flags.number(point), options.quality())
                            ? Optional.empty()
                            : Optional.of(DropReason.FLAGGED),
                    options.limits());
        }
    }
}
