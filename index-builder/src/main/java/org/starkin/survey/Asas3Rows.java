package org.starkin.survey;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of all blocks of a file of {@link Asas3}, and whose star each is. Not thread-safe. */
final class Asas3Rows implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("#\\s*(\\w{1,20})=\\s*(\\S{1,200})?.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String source;
    private final TextLines lines;
    private final long mostRows;
    private final Map<String, String> block = new HashMap<>();
    private boolean isNewBlock;
    private ColumnNames columns;
    private List<String> cells = List.of();
    private Asas3Star star = Asas3Star.NONE;
    private long rows;

    private Asas3Rows(String source, TextLines lines, long mostRows) {
        this.source = source;
        this.lines = lines;
        this.mostRows = mostRows;
        this.columns = new ColumnNames(List.of(), source);
    }

    static Asas3Rows open(Path file, Limits limits) {
        return new Asas3Rows(file.toString(), TextLines.open(file, limits), limits.mostRows());
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        Optional<String> line = lines.next();
        while (line.isPresent() && line.get().startsWith("#")) {
            takeComment(line.get());
            line = lines.next();
        }
        if (line.isEmpty()) {
            return false;
        }
        if (columns.columns().isEmpty()) {
            throw new UnusableInput(
                    Fault.MISSING_COLUMN, source, lines.where() + " stands above any header with HJD and GRADE");
        }
        if (++rows > mostRows) {
            throw new UnusableInput(Fault.TOO_LARGE, source, "has more than " + mostRows + " rows; shorten it");
        }
        cells = List.of(BLANKS.split(line.get()));
        if (isNewBlock) {
            startBlock();
        }
        return true;
    }

    private void takeComment(String line) {
        Matcher key = KEY.matcher(line);
        if (key.matches()) {
            String name = key.group(1).toLowerCase(Locale.ROOT);
            if (name.equals("dataset")) {
                block.clear();
                isNewBlock = true;
            }
            if (block.size() < 100) {
                block.put(name, Optional.ofNullable(key.group(2)).orElse(""));
            }
            return;
        }
        List<String> words = List.of(BLANKS.split(line.replaceFirst("^#+\\s*", "")));
        ColumnNames names = new ColumnNames(words, source);
        if (names.find("HJD") != ColumnNames.ABSENT && names.find("GRADE") != ColumnNames.ABSENT) {
            for (int i = 0; i < Asas3Star.APERTURES; i++) {
                names.require("MAG_" + i);
                names.require("MER_" + i);
            }
            columns = names;
        }
    }

    private void startBlock() {
        isNewBlock = false;
        String id = block.getOrDefault("desig", "");
        if (id.isEmpty()) {
            throw new UnusableInput(
                    Fault.MISSING_COLUMN, source, "the block above " + lines.where() + " has no #desig=");
        }
        Asas3Star found = Asas3Star.of(id, number("cra"), number("cdec"), number("cmag_2"));
        star = star.isSameAs(found) ? star : found;
    }

    private double number(String key) {
        return Cells.number(block.getOrDefault(key, ""));
    }

    /** Whose the row is. */
    Asas3Star star() {
        return star;
    }

    double hjd() {
        return value("HJD");
    }

    double mag(int aperture) {
        return value("MAG_" + aperture);
    }

    double error(int aperture) {
        return value("MER_" + aperture);
    }

    String grade() {
        return text("GRADE");
    }

    private double value(String name) {
        return Cells.number(text(name));
    }

    private String text(String name) {
        int column = columns.find(name);
        return column < cells.size() ? cells.get(column) : "";
    }

    String where() {
        return lines.where();
    }

    /** What is wrong with the row: other than as many cells as the header names, or no number where one is needed. */
    Optional<String> fault(int aperture) {
        int wanted = columns.columns().size();
        if (cells.size() != wanted) {
            return Optional.of(cells.size() + " cells, where the header names " + wanted);
        }
        for (String name : List.of("HJD", "MAG_" + aperture, "MER_" + aperture)) {
            String text = text(name);
            if (Double.isNaN(Cells.number(text)) && !Cells.isNotGiven(text)) {
                return Optional.of("column " + name + ": " + Sources.shown(text) + " is no number");
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        lines.close();
    }
}
