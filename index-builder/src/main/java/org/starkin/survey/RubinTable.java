package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.Passband;

/**
 * Measurements of Rubin Observatory in a table of any kind, one row a measurement, as the tables ForcedSource,
 * ForcedSourceOnDiaObject and DiaSource have them; {@link Rubin} says what they mean and which are left out.
 */
final class RubinTable implements TableFormat {

    @Override
    public String name() {
        return "rubin-sources";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has(Rubin.TIME, Rubin.FLUX, Rubin.BAND) && (head.has("objectId") || head.has("diaObjectId"));
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Measurements(rows, new ColumnNames(rows.columns(), file.toString()), options);
    }

    private static final class Measurements implements RowMeaning {

        private final Rows rows;
        private final ReadOptions options;
        private final int id;
        private final int ra;
        private final int dec;
        private final int time;
        private final int flux;
        private final int error;
        private final int band;
        private final List<Integer> flags;

        Measurements(Rows rows, ColumnNames columns, ReadOptions options) {
            this.rows = rows;
            this.options = options;
            id = columns.require("diaObjectId", "objectId");
            if (rows.isFloating(id)) {
                throw columns.floatingId(id);
            }
            ra = columns.find(ColumnNames.RA);
            dec = columns.find(ColumnNames.DEC);
            time = columns.require(Rubin.TIME);
            flux = columns.require(Rubin.FLUX);
            error = columns.find(Rubin.ERROR);
            band = columns.require(Rubin.BAND);
            flags = ColumnNames.present(
                    Rubin.flags(options.quality()).stream().map(columns::find).toArray(Integer[]::new));
        }

        @Override
        public Meaning meaning() {
            return Rubin.meaning(options, error != ColumnNames.ABSENT);
        }

        @Override
        public List<Integer> owners() {
            return ColumnNames.present(id, ra, dec);
        }

        @Override
        public List<Integer> used() {
            List<Integer> used = new ArrayList<>(ColumnNames.present(id, ra, dec, time, flux, error, band));
            used.addAll(flags);
            return used;
        }

        @Override
        public String description() {
            return "id " + rows.columns().get(id) + "; " + meaning().words() + "; time " + Rubin.TIME + ", brightness "
                    + Rubin.FLUX + ", " + flags.size() + " columns of flags";
        }

        @Override
        public String id() {
            return Rubin.id(rows.text(id));
        }

        @Override
        public ObjectRow star(String objectId) {
            return ra == ColumnNames.ABSENT || dec == ColumnNames.ABSENT
                    ? ObjectRow.of(objectId)
                    : ObjectRow.at(objectId, SkyPosition.ifValid(rows.number(ra), rows.number(dec)));
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            double days = rows.number(time);
            double value = rows.number(flux);
            double sigma = error == ColumnNames.ABSENT ? Double.NaN : rows.number(error);
            String named = rows.text(band);
            String passband = named.isEmpty() ? options.passband().orElse(Passband.UNKNOWN.name()) : named;
            if (passband.length() > NestedCurve.LONGEST_BAND) {
                return Optional.of("column band: " + Sources.shown(passband) + " is no passband's name");
            }
            Optional<String> fault =
                    Double.isNaN(days + value + sigma) ? rows.unreadable(time, flux, error) : Optional.empty();
            if (fault.isEmpty()) {
                if (flags.stream().anyMatch(flag -> Rubin.isSet(rows.text(flag)))) {
                    star.drop(DropReason.FLAGGED);
                } else {
                    star.add(passband, days, value, sigma);
                }
            }
            return fault;
        }
    }
}
