package org.starkin.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the archives of {@link ArchivedStars} ship; each gives of a row {@code time,mag,mag_err,band} where it is good. */
enum Archive {
    /** ASAS-SN Sky Patrol: 99.99 is "not measured", {@code >} stands before the limit of a night that showed nothing. */
    ASASSN("asas", ",", "hjd") {
        @Override
        Optional<String> point(Row row) {
            String magnitude = row.cell("mag");
            return !magnitude.startsWith(">") && row.lies("mag", 0, FAINTEST)
                    ? Optional.of(joined(row, "HJD", "mag", "mag_err", "Filter"))
                    : Optional.empty();
        }
    },

    /**
     * ATLAS forced photometry: no error flag, a positive flux, a star-like image and a dark sky, with the limits of
     * {@code plot_atlas_fp.py} (D. Young, 2020).
     */
    ATLAS("atlas", " +", "mjd") {
        @Override
        Optional<String> point(Row row) {
            boolean isGood = row.cell("err").equals("0")
                    && row.lies("m", 0, FAINTEST)
                    && row.lies("apfit", -1, -0.1)
                    && row.lies("maj", 1.6, 5)
                    && row.lies("mag5sig", 17, FAINTEST)
                    && row.lies("Sky", 17, FAINTEST);
            return isGood ? Optional.of(joined(row, "MJD", "m", "dm", "F")) : Optional.empty();
        }
    },

    /** Catalina Real-time Transient Survey: one passband, which the file does not name. */
    CATALINA("crts", ",", "mjd") {
        @Override
        Optional<String> point(Row row) {
            return Optional.of(joined(row, "MJD", "Mag", "Magerr") + ",CV");
        }
    },

    /** Gaia's G: days since JD 2455197.5 and magnitudes, without a header and without errors. */
    GAIA("gdr", " +", "bjd") {
        @Override
        List<String> names(BufferedReader lines) {
            return List.of("days", "mag");
        }

        @Override
        Optional<String> point(Row row) {
            return Optional.of(GAIA_ORIGIN_JD + Double.parseDouble(row.cell("days")) + "," + row.cell("mag") + ",,G");
        }
    },

    /** ZTF at IRSA: {@code catflags} of 32768 and above are not to be used (ZTF Science Data System Explanatory Supplement). */
    ZTF("z", ",", "hjd") {
        @Override
        Optional<String> point(Row row) {
            return Integer.parseInt(row.cell("catflags")) < UNUSABLE_FLAG
                    ? Optional.of(joined(row, "hjd", "mag", "magerr", "filtercode"))
                    : Optional.empty();
        }
    };

    private static final double FAINTEST = 30;
    private static final double GAIA_ORIGIN_JD = 2455197.5;
    private static final int UNUSABLE_FLAG = 32_768;

    /** The cells of a row, by column. */
    record Row(Map<String, String> cells) {

        String cell(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column '" + column + "'; there are " + cells.keySet());
            }
            return cell;
        }

        boolean lies(String column, double above, double below) {
            double value = Double.parseDouble(cell(column));
            return above < value && value < below;
        }
    }

    private final String inFileNames;
    private final String separator;
    private final String time;

    Archive(String inFileNames, String separator, String time) {
        this.inFileNames = inFileNames;
        this.separator = separator;
        this.time = time;
    }

    /** The archive that file names call {@code name}; ZTF's passbands are archives there. */
    static Archive of(String name, Path file) throws IOException {
        return Arrays.stream(values())
                .filter(archive -> archive == ZTF ? name.matches("z[gri]") : name.equals(archive.inFileNames))
                .findFirst()
                .orElseThrow(() -> new IOException(file + ": '" + name + "' is the name of no archive known here"));
    }

    String survey() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands between two cells, as a regular expression. */
    String separator() {
        return separator;
    }

    /** The name of a long table's column of such times. */
    String time() {
        return time;
    }

    /** The columns of the rows that follow. */
    List<String> names(BufferedReader lines) throws IOException {
        String header = Optional.ofNullable(lines.readLine()).orElse("");
        return List.of(header.replace("#", "").strip().split(separator));
    }

    /** The point of a row; empty where the archive says that it is none. */
    abstract Optional<String> point(Row row);

    private static String joined(Row row, String... columns) {
        return String.join(",", Arrays.stream(columns).map(row::cell).toList());
    }
}
