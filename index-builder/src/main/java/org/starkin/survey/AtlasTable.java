package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Forced photometry of ATLAS as its server writes it ({@code ###MJD m dm uJy duJy F err chi/N RA Dec ...}), separated by
 * blanks or commas, one star a file. Fluxes are taken, in microjansky: they are the measurement, and in difference
 * images rightly negative, where the column {@code m} gives the magnitude of the flux's amount with a minus sign (server's
 * description of results). Times are MJD in UTC at the observatory, of the start of the exposure of 30 s; they are not
 * moved to its middle. Passbands are {@code F}: c, o, t, h and H. The id is the file's name; the position is where the
 * photometry was forced.
 *
 * <p>Quality, by the server's answers to frequent questions: every row with {@code mag5sig} below
 * 10 is a failure of the photometric solution ({@link DropReason#NOT_MEASURED} whatever the quality). Advised and strict
 * rows pass the filters given there: {@code duJy < 10000}, {@code err == 0}, {@code x} and {@code y} in 100 to 10460,
 * {@code maj} and {@code min} in 1.6 to 5, {@code apfit} in -1 to -0.1, {@code mag5sig > 17}, {@code sky > 17}, as far as
 * the file has these columns. {@code chi/N} is not looked at: it grows with brightness, into the hundreds at magnitude 13.
 */
final class AtlasTable implements TableFormat {

    /** Values of a column that are kept: those between two others. */
    private record Cut(String column, double above, double below) {}

    private static final List<Cut> ADVISED = List.of(
            new Cut("duJy", Double.NEGATIVE_INFINITY, 10_000),
            new Cut("err", -1, 1),
            new Cut("x", 100, 10_460),
            new Cut("y", 100, 10_460),
            new Cut("maj", 1.6, 5),
            new Cut("min", 1.6, 5),
            new Cut("apfit", -1, -0.1),
            new Cut("mag5sig", 17, Double.POSITIVE_INFINITY),
            new Cut("Sky", 17, Double.POSITIVE_INFINITY));

    /** A limiting magnitude below this says that there is no photometric solution. */
    private static final double NO_SOLUTION_MAG = 10;

    @Override
    public String name() {
        return "atlas";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("MJD", "uJy", "duJy", "F", "RA", "Dec");
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Measurements(rows, file, options);
    }

    private static final class Measurements implements RowMeaning {

        private final Rows rows;
        private final ReadOptions options;
        private final String fileId;
        private final int mjd;
        private final int flux;
        private final int fluxError;
        private final BandColumn band;
        private final int ra;
        private final int dec;
        private final int limit;
        private final int last;
        private final int[] cutColumns;

        Measurements(Rows rows, Path file, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            ColumnNames columns = new ColumnNames(rows.columns(), file.toString());
            fileId = FileId.ofName(file);
            mjd = columns.require("MJD");
            flux = columns.require("uJy");
            fluxError = columns.require("duJy");
            band = BandColumn.of(rows, columns.require("F"), options);
            ra = columns.require("RA");
            dec = columns.require("Dec");
            limit = columns.find("mag5sig");
            last = rows.columns().size() - 1;
            cutColumns =
                    ADVISED.stream().mapToInt(cut -> columns.find(cut.column())).toArray();
        }

        @Override
        public Meaning meaning() {
            return new Meaning(options.timeSystem().orElse(TimeSystem.MJD), BrightnessUnit.MICROJANSKY, true);
        }

        @Override
        public List<Integer> owners() {
            return List.of(ra, dec);
        }

        @Override
        public List<Integer> used() {
            return ColumnNames.present(Stream.concat(
                            Stream.of(mjd, flux, fluxError, band.column(), ra, dec, last),
                            IntStream.of(cutColumns).boxed())
                    .toArray(Integer[]::new));
        }

        @Override
        public String description() {
            return "id of the file; " + meaning().words() + "; time MJD, flux uJy, band F, position RA and Dec";
        }

        @Override
        public String id() {
            return fileId;
        }

        @Override
        public ObjectRow star(String objectId) {
            return ObjectRow.at(objectId, SkyPosition.ifValid(rows.number(ra), rows.number(dec)));
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            Optional<String> fault =
                    rows.unreadable(mjd, flux, fluxError).or(band::fault).or(this::brokenOff);
            if (fault.isPresent()) {
                return fault;
            }
            if (limit != ColumnNames.ABSENT && rows.number(limit) < NO_SOLUTION_MAG) {
                star.drop(DropReason.NOT_MEASURED);
            } else if (options.quality() != Quality.ANY && isFlagged()) {
                star.drop(DropReason.FLAGGED);
            } else {
                star.add(band.name(), rows.number(mjd), rows.number(flux), rows.number(fluxError));
            }
            return Optional.empty();
        }

        /** Where two numbers have run together, or the row breaks off, every cell behind is another's. */
        private Optional<String> brokenOff() {
            return rows.text(last).isEmpty() || rows.hasExtraCells()
                    ? Optional.of("other than " + (last + 1) + " cells, as many as the header names")
                    : Optional.empty();
        }

        private boolean isFlagged() {
            for (int i = 0; i < cutColumns.length; i++) {
                if (cutColumns[i] != ColumnNames.ABSENT) {
                    double value = rows.number(cutColumns[i]);
                    Cut cut = ADVISED.get(i);
                    if (!(value > cut.above() && value < cut.below())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
