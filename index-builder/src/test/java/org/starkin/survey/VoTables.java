package org.starkin.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.VOTableVersion;
import uk.ac.starlink.votable.VOTableWriter;

/** Makes VOTables for tests. */
final class VoTables {

    private VoTables() {}

    /** A document around what a RESOURCE holds. */
    static String document(String resource) {
        return "<?xml version='1.0'?>\n<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'>\n"
                + "<RESOURCE>\n" + resource + "\n</RESOURCE>\n</VOTABLE>\n";
    }

    /** A TABLE whose rows are TABLEDATA; cells of a row are separated by bars. */
    static String table(String fields, String... rows) {
        StringBuilder text = new StringBuilder("<TABLE>" + fields + "<DATA><TABLEDATA>\n");
        for (String row : rows) {
            text.append("<TR>");
            for (String cell : row.split("\\|", -1)) {
                text.append("<TD>").append(cell).append("</TD>");
            }
            text.append("</TR>\n");
        }
        return text + "</TABLEDATA></DATA></TABLE>";
    }

    /** A TABLE whose rows are these bytes. */
    static String binary(String format, String fields, byte[] rows) {
        return stream(format, fields, Base64.getEncoder().encodeToString(rows));
    }

    /** A TABLE with this text in its STREAM. */
    static String stream(String format, String fields, String text) {
        return "<TABLE>" + fields + "<DATA><" + format + "><STREAM encoding='base64'>" + text + "</STREAM></" + format
                + "></DATA></TABLE>";
    }

    static String field(String name, String datatype) {
        return "<FIELD name='" + name + "' datatype='" + datatype + "'/>";
    }

    static String field(String name, String datatype, String arraysize) {
        return "<FIELD name='" + name + "' datatype='" + datatype + "' arraysize='" + arraysize + "'/>";
    }

    /** A document as STIL writes it. */
    static byte[] written(StarTable table, DataFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new VOTableWriter(format, true, VOTableVersion.V14).writeStarTable(table, out);
        return out.toByteArray();
    }
}
