package org.starkin.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.ResourceType;
import uk.ac.starlink.votable.VOSerializer;
import uk.ac.starlink.votable.VOStarTable;
import uk.ac.starlink.votable.VOTableVersion;
import uk.ac.starlink.votable.VOTableWriter;

/** Writes VOTable 1.4. */
public final class VoTable {

    static final VOTableVersion VERSION = VOTableVersion.V14;

    private VoTable() {}

    /**
     * Writes a table, one resource of results with its status (DALI 1.1, section 4.4).
     *
     * @param base the server's address, with which links begin
     */
    public static void write(Table table, URI base, OutputStream out) throws IOException {
        VOTableWriter writer = new Results(table.isTruncated());
        writer.setWriteDate(false);
        writer.setEncoding(StandardCharsets.UTF_8);
        writer.setResourceType(ResourceType.RESULTS);
        StarTable star = StarTables.of(table, base);
        tellUnicode(star);
        writer.writeStarTable(star, out);
    }

    /**
     * A column of ASCII alone is {@code char}, which older clients read, one of other letters {@code unicodeChar} (section 2.1); so is
     * one with control characters, which XML has not: the library writes each as an inverted question mark.
     */
    private static void tellUnicode(StarTable star) throws IOException {
        for (int column = 0; column < star.getColumnCount(); column++) {
            ColumnInfo info = star.getColumnInfo(column);
            if (info.getContentClass() == String.class && isNotPlain(star, column)) {
                info.setAuxDatum(new DescribedValue(VOStarTable.DATATYPE_INFO, "unicodeChar"));
            }
        }
    }

    private static boolean isPlain(int letter) {
        return letter < 0x80 && (letter >= ' ' || letter == '\n' || letter == '\r' || letter == '\t');
    }

    private static boolean isNotPlain(StarTable star, int column) throws IOException {
        for (long row = 0; row < star.getRowCount(); row++) {
            if (star.getCell(row, column) instanceof String text
                    && !text.chars().allMatch(VoTable::isPlain)) {
                return true;
            }
        }
        return false;
    }

    /** Writes that there is no table, and why, as clients of Simple Cone Search read it (SCS 1.03, section 2.3). */
    public static void writeError(String message, OutputStream out) throws IOException {
        String document = "<?xml version='1.0' encoding='UTF-8'?>\n<VOTABLE version=\"" + VERSION.getVersionNumber()
                + "\" xmlns=\"" + VERSION.getXmlNamespace() + "\">\n<INFO name=\"Error\""
                + VOSerializer.formatAttribute("value", message) + "/>\n</VOTABLE>\n";
        out.write(document.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Results extends VOTableWriter {

        private final boolean isTruncated;

        Results(boolean isTruncated) {
            super(DataFormat.TABLEDATA, true, VERSION);
            this.isTruncated = isTruncated;
        }

        @Override
        public void writePreTableXML(BufferedWriter writer) throws IOException {
            super.writePreTableXML(writer);
            writer.write("<INFO name=\"QUERY_STATUS\" value=\"OK\"/>\n");
        }

        @Override
        public void writePostTableXML(BufferedWriter writer) throws IOException {
            if (isTruncated) {
                writer.write("<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\"/>\n");
            }
            super.writePostTableXML(writer);
        }
    }
}
