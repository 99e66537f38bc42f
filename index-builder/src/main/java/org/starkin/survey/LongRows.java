package org.starkin.survey;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rows of one long table with their meaning: whose star each is, and its point. Not thread-safe. */
final class LongRows implements AutoCloseable {

    static final int LONGEST_ID = 200;

    private static final int LONGEST_BAND = 32;
    private static final int MOST_SURVEYS_NAMED = 20;
    private static final String NO_BAND = "unknown";

    /** Whose a row is. */
    enum Owner {
        STAR,
        OTHER_SURVEY,
        NO_ID,
        BAD_ID
    }

    private final String source;
    private final Rows rows;
    private final LongTableLayout layout;
    private final Optional<String> survey;
    private final Set<String> otherSurveys = new TreeSet<>();
    private Owner owner = Owner.NO_ID;
    private String id = "";
    private String band = NO_BAND;
    private double time;
    private double value;
    private double error;

    LongRows(String source, Rows rows, LongTableLayout layout, Optional<String> survey) {
        this.source = source;
        this.rows = rows;
        this.layout = layout;
        this.survey = survey;
    }

    String source() {
        return source;
    }

    String where() {
        return rows.where();
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        if (!rows.next()) {
            return false;
        }
        owner = findOwner();
        return true;
    }

    Owner owner() {
        return owner;
    }

    /** The star's id, where the owner is a star; the text of the cell, where the id is bad. */
    String id() {
        return id;
    }

    private Owner findOwner() {
        if (isOfOtherSurvey()) {
            return Owner.OTHER_SURVEY;
        }
        if (layout.id() == LongTableLayout.ABSENT) {
            return Owner.STAR;
        }
        String text = rows.text(layout.id());
        if (text.equals(id)) {
            return text.isEmpty() ? Owner.NO_ID : owner == Owner.BAD_ID ? Owner.BAD_ID : Owner.STAR;
        }
        id = text;
        if (text.isEmpty()) {
            return Owner.NO_ID;
        }
        return isUsableId(text) ? Owner.STAR : Owner.BAD_ID;
    }

    /** Whether a star may be called so; the text is not empty. */
    static boolean isUsableId(String text) {
        return text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
    }

    private boolean isOfOtherSurvey() {
        if (layout.survey() == LongTableLayout.ABSENT || survey.isEmpty()) {
            return false;
        }
        String named = rows.text(layout.survey());
        boolean isOther = !named.isEmpty() && !named.equalsIgnoreCase(survey.get());
        if (isOther && otherSurveys.size() < MOST_SURVEYS_NAMED) {
            otherSurveys.add(named);
        }
        return isOther;
    }

    /** The first names of other surveys that were met. */
    Set<String> otherSurveys() {
        return otherSurveys;
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
        band = readBand();
        boolean isWhole = isReadable(time, layout.time())
                && isReadable(value, layout.value())
                && isReadable(error, layout.error())
                && band.length() <= LONGEST_BAND;
        return isWhole ? Optional.empty() : Optional.of(fault());
    }

    private String readBand() {
        String text = layout.band() == LongTableLayout.ABSENT ? "" : rows.text(layout.band());
        return text.isEmpty() ? NO_BAND : text;
    }

    private boolean isReadable(double number, int column) {
        return !Double.isNaN(number) || column == LongTableLayout.ABSENT || rows.isReadable(column);
    }

    private String fault() {
        if (!isReadable(time, layout.time())) {
            return noNumber(layout.time());
        }
        if (!isReadable(value, layout.value())) {
            return noNumber(layout.value());
        }
        if (!isReadable(error, layout.error())) {
            return noNumber(layout.error());
        }
        return "column " + layout.names().get(layout.band()) + ": " + Sources.shown(band) + " has " + band.length()
                + " characters; a passband is named by at most " + LONGEST_BAND;
    }

    private String noNumber(int column) {
        return "column " + layout.names().get(column) + ": " + Sources.shown(rows.text(column)) + " is no number";
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

    /** The passband, {@code unknown} where none is given. */
    String band() {
        return band;
    }

    @Override
    public void close() {
        rows.close();
    }
}
