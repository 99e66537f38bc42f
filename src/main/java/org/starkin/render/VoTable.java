package org.starkin.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
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

    private static final DescribedValue UNICODE = new DescribedValue(VOStarTable.DATATYPE_INFO, "unicodeChar");

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
        tellUnicode(table, star);
        writer.writeStarTable(star, out);
    }

    /**
     * A column of ASCII alone is {@code char}, which older clients read, one of other letters {@code unicodeChar} (section 2.1); so is
     * one with control characters, which XML has not: the library writes each as an inverted question mark.
     */
    private static void tellUnicode(Table table, StarTable star) {
        Set<Integer> plain = new TreeSet<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).type() == String.class) {
                plain.add(column);
            }
        }
        for (Record row : table.rows()) { // once, for rows may be more than memory holds
            Iterator<Integer> left = plain.iterator();
            while (left.hasNext()) {
                int column = left.next();
                if (table.columns()
                        .get(column)
                        .value(row)
                        .filter(VoTable::isBeyondAscii)
                        .isPresent()) {
                    star.getColumnInfo(column).setAuxDatum(UNICODE);
                    left.remove();
                }
            }
        }
    }

    private static boolean isBeyondAscii(Object text) {
        return !text.toString().chars().allMatch(VoTable::isPlain);
    }

    private static boolean isPlain(int letter) {
        return letter < 0x80 && (letter >= ' ' || letter == '\n' || letter == '\r' || letter == '\t');
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
