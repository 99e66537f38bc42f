package org.starkin.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.ResourceType;
import uk.ac.starlink.votable.VOTableVersion;
import uk.ac.starlink.votable.VOTableWriter;

/** Writes a table as VOTable 1.4, one resource of results with its status (DALI 1.1, section 4.4). */
final class VoTable {

    static final VOTableVersion VERSION = VOTableVersion.V14;

    private VoTable() {}

    static void write(Table table, URI base, OutputStream out) throws IOException {
        VOTableWriter writer = new Results(table.isTruncated());
        writer.setWriteDate(false);
        writer.setEncoding(StandardCharsets.UTF_8);
        writer.setResourceType(ResourceType.RESULTS);
        writer.writeStarTable(StarTables.of(table, base), out);
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
