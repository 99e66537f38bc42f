package org.starkin.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/**
 * The two tables of a survey: {@code NAME.csv.gz}, one row a point, and {@code NAME-objects.csv}, one row a star. They
 * take their names when both are whole; {@link #close} without {@link #finish} leaves nothing. For one thread.
 */
final class SurveyTables implements AutoCloseable {

    private static final int COMPRESSION = 4;
    private static final int TIME_DECIMALS = 6;
    private static final int BRIGHTNESS_DECIMALS = 4;
    private static final int DEGREE_DECIMALS = 7;
    private static final int PERIOD_DECIMALS = 7;

    private final Survey survey;
    private final Path curvesFile;
    private final Path objectsFile;
    private final RowWriter curves;
    private final RowWriter objects;

    SurveyTables(Path folder, Survey survey) throws IOException {
        this.survey = survey;
        curvesFile = folder.resolve(survey.lowerName() + ".csv.gz");
        objectsFile = folder.resolve(survey.lowerName() + "-objects.csv");
        curves = new RowWriter(new Gzip(Files.newOutputStream(unfinished(curvesFile))));
        objects = new RowWriter(Files.newOutputStream(unfinished(objectsFile)));
        writeHeaders();
    }

    private void writeHeaders() throws IOException {
        TableColumns columns = survey.columns();
        curves.text("object_id")
                .text(columns.time())
                .text(columns.brightness())
                .text(columns.error())
                .text("band")
                .endRow();
        for (String column : new String[] {"object_id", "star", "label", "ra", "dec", "period"}) {
            objects.text(column);
        }
        objects.endRow();
    }

    void write(SimulatedStar star, LightCurve lightCurve) throws IOException {
        String id = ObjectIds.of(survey, star);
        for (BandSeries series : lightCurve.series()) {
            String band = series.passband().name();
            for (int i = 0; i < series.size(); i++) {
                curves.text(id).number(series.time(i), TIME_DECIMALS).number(series.value(i), BRIGHTNESS_DECIMALS);
                writeError(series.error(i));
                curves.text(band).endRow();
            }
        }
        writeObject(id, star);
    }

    private void writeError(double error) throws IOException {
        if (Double.isNaN(error)) {
            curves.text("");
        } else {
            curves.number(error, BRIGHTNESS_DECIMALS);
        }
    }

    private void writeObject(String id, SimulatedStar star) throws IOException {
        Direction position = survey.position(star);
        objects.text(id)
                .text(starName(star))
                .text(star.starClass().label())
                .number(position.raDeg(), DEGREE_DECIMALS)
                .number(position.decDeg(), DEGREE_DECIMALS);
        if (star.periodDays().isPresent()) {
            objects.number(star.periodDays().getAsDouble(), PERIOD_DECIMALS);
        } else {
            objects.text("");
        }
        objects.endRow();
    }

    /** The name of a star that all surveys share: S and its number, at least six digits. */
    static String starName(SimulatedStar star) {
        String digits = Integer.toString(star.number());
        return "S" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** Ends both tables and gives them their names, replacing older ones. */
    void finish() throws IOException {
        curves.close();
        objects.close();
        Files.move(unfinished(curvesFile), curvesFile, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished(objectsFile), objectsFile, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try (curves;
                objects) {
            Files.deleteIfExists(unfinished(curvesFile));
            Files.deleteIfExists(unfinished(objectsFile));
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    /** Its header carries no time and no name, so that equal tables are equal files. */
    private static final class Gzip extends GZIPOutputStream {

        private static final int BUFFER = 1 << 16;

        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(COMPRESSION);
        }
    }
}
