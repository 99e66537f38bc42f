package org.starkin.survey;

import java.util.List;
import java.util.Optional;

/** The rows of one long table with their meaning: whose star each is, and its point. Not thread-safe. */
final class LongRows implements RowMeaning {

    private final Rows rows;
    private final LongTableLayout layout;
    private final ReadOptions options;
    private final BandColumn bands;
    private String band;
    private double time;
    private double value;
    private double error;

    LongRows(Rows rows, LongTableLayout layout, ReadOptions options) {
        this.rows = rows;
        this.layout = layout;
        this.options = options;
        this.bands = BandColumn.of(rows, layout.band(), options);
        this.band = bands.otherwise();
    }

    @Override
    public Meaning meaning() {
        return layout.meaning();
    }

    @Override
    public List<Integer> owners() {
        return layout.owners();
    }

    @Override
    public List<Integer> used() {
        return layout.used();
    }

    @Override
    public String description() {
        return layout.description();
    }

    @Override
    public boolean hasIds() {
        return layout.id() != LongTableLayout.ABSENT;
    }

    @Override
    public String id() {
        return hasIds() ? rows.text(layout.id()) : "";
    }

    @Override
    public Optional<String> otherSurvey() {
        Optional<String> wanted = options.survey();
        if (layout.survey() == LongTableLayout.ABSENT || wanted.isEmpty()) {
            return Optional.empty();
        }
        String named = rows.text(layout.survey());
        return named.isEmpty() || named.equalsIgnoreCase(wanted.get()) ? Optional.empty() : Optional.of(named);
    }

    @Override
    public Optional<String> addTo(StarRows star) {
        Optional<String> fault = readPoint();
        if (fault.isEmpty()) {
            star.add(band, time, value, error);
        }
        return fault;
    }

    /**
     * Reads the row's point.
     *
     * @return what is wrong with the row, where a cell is neither a number nor empty
     */
    Optional<String> readPoint() {
        if (rows.hasExtraCells()) {
            return Optional.of("more cells than the header has columns; is there a decimal comma?");
        }
        time = rows.number(layout.time());
        value = rows.number(layout.value());
        error = layout.error() == LongTableLayout.ABSENT ? Double.NaN : rows.number(layout.error());
        band = bands.name();
        return Double.isNaN(time + value + error) || !BandColumn.isUsable(band)
                ? rows.unreadable(layout.time(), layout.value(), layout.error()).or(bands::fault)
                : Optional.empty();
    }

    /** What is said where a time or a brightness is there but is not finite. */
    Optional<String> notFinite() {
        if (!Double.isFinite(time) && !rows.text(layout.time()).isEmpty()) {
            return Optional.of(noFinite(layout.time()));
        }
        if (!Double.isFinite(value) && !rows.text(layout.value()).isEmpty()) {
            return Optional.of(noFinite(layout.value()));
        }
        return Optional.empty();
    }

    private String noFinite(int column) {
        return "column " + layout.names().get(column) + ": " + Sources.shown(rows.text(column))
                + " is no finite number; leave the cell empty or the row out";
    }

    double time() {
        return time;
    }

    double value() {
        return value;
    }

    double error() {
        return error;
    }

    /** The passband, or what the options call it where none is given. */
    String band() {
        return band;
    }
}
