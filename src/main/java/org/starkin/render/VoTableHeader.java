package org.starkin.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.StringElementSizer;
import uk.ac.starlink.votable.VOSerializer;
import uk.ac.starlink.votable.VOSerializerConfig;

/**
 * What a Parquet file says of its columns: a VOTable without data in the file's metadata (IVOA Note "Parquet in the VO",
 * VOParquet 1.0, section 3), so that units, UCDs, frames and facts go with the rows.
 */
final class VoTableHeader {

    private static final VOSerializerConfig CONFIG =
            new VOSerializerConfig(DataFormat.TABLEDATA, VoTable.VERSION, StringElementSizer.NOCALC, false);

    private VoTableHeader() {}

    /** Key-value metadata for a file of this table. */
    static Map<String, String> metadata(Table table, StarTable star) throws IOException {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("IVOA.VOTable-Parquet.version", "1.0");
        metadata.put("IVOA.VOTable-Parquet.content", document(star));
        table.facts().forEach(fact -> metadata.put("starkin." + fact.name(), fact.text()));
        return metadata;
    }

    private static String document(StarTable star) throws IOException {
        StringWriter text = new StringWriter();
        try (BufferedWriter out = new BufferedWriter(text)) {
            VOSerializer serializer = VOSerializer.makeSerializer(CONFIG, star);
            out.write("<?xml version='1.0'?>\n<VOTABLE version=\"" + VoTable.VERSION.getVersionNumber() + "\" xmlns=\""
                    + VoTable.VERSION.getXmlNamespace() + "\">\n<RESOURCE type=\"results\">\n");
            serializer.writePreDataXML(out);
            serializer.writePostDataXML(out);
            out.write("</RESOURCE>\n</VOTABLE>\n");
        }
        return text.toString();
    }
}
