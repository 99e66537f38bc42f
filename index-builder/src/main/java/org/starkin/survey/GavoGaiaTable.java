package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Gaia's epoch photometry as the GAVO data center ships it: a VOTable for each star and passband with {@code obs_time}
 * (BJD(TCB)), {@code phot} (Vega magnitudes), {@code flux} and {@code flux_error}, in which PARAMs say the star
 * ({@code source_id}, {@code ra}, {@code dec}) and the passband ({@code filterIdentifier}). Rejected points are not in it, so
 * every quality takes all there are. A magnitude's error is {@link Gaia}'s.
 */
final class GavoGaiaTable implements TableFormat {

    /** The passbands by the ends of their names in the SVO Filter Profile Service. */
    private static final Map<String, String> PASSBANDS = Map.of("G", "G", "Gbp", "BP", "Grp", "RP");

    @Override
    public String name() {
        return "gaia-gavo";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.kind() == FileKind.VOTABLE
                && head.has("obs_time", "phot", "flux", "flux_error")
                && head.text().contains("GAIA");
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        return new Points(rows, new ColumnNames(rows.columns(), file.toString()), options);
    }

    private static final class Points implements RowMeaning {

        private final Rows rows;
        private final Gaia.Id id;
        private final TimeColumn timeColumn;
        private final String passband;
        private final int time;
        private final int phot;
        private final int flux;
        private final int fluxError;

        Points(Rows rows, ColumnNames columns, ReadOptions options) {
            this.rows = rows;
            id = Gaia.Id.of(rows, columns);
            time = columns.require("obs_time");
            phot = columns.require("phot");
            flux = columns.require("flux");
            fluxError = columns.require("flux_error");
            timeColumn = TimeColumn.of(rows, time, options, TimeSystem.BJD_TCB, columns.source());
            String filter = rows.constant("filterIdentifier").orElse("");
            passband = Optional.ofNullable(PASSBANDS.get(filter.substring(filter.lastIndexOf('.') + 1)))
                    .or(options::passband)
                    .orElseThrow(() -> new UnusableInput(
                            Fault.AMBIGUOUS,
                            columns.source(),
                            "the PARAM filterIdentifier is " + Sources.shown(filter)
                                    + ", of which the end is none of G, Gbp and Grp; give the passband"));
        }

        @Override
        public Meaning meaning() {
            return new Meaning(timeColumn.system(), BrightnessUnit.MAGNITUDE, true);
        }

        @Override
        public List<Integer> owners() {
            return id.column() == ColumnNames.ABSENT ? List.of() : List.of(id.column());
        }

        @Override
        public List<Integer> used() {
            return List.of(time, phot, flux, fluxError);
        }

        @Override
        public String description() {
            return id.words() + "; " + meaning().words() + "; " + timeColumn.words() + ", band " + passband;
        }

        @Override
        public String id() {
            return id.text();
        }

        @Override
        public ObjectRow star(String objectId) {
            return ObjectRow.at(objectId, SkyPosition.ifValid(degrees("ra"), degrees("dec")));
        }

        private double degrees(String name) {
            return Cells.number(rows.constant(name).orElse(""));
        }

        @Override
        public Optional<String> addTo(StarRows star) {
            Optional<String> fault = rows.unreadable(time, phot, flux, fluxError);
            if (fault.isEmpty()) {
                double error = Gaia.MAGNITUDES_PER_RELATIVE_FLUX * rows.number(fluxError) / rows.number(flux);
                star.add(passband, rows.number(time), rows.number(phot), error);
            }
            return fault;
        }
    }
}
