package org.starkin.solr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.starkin.index.Manifest;
import org.starkin.index.Space;

/** The settings of a generation's collection: its schema, whose vector fields are those of its spaces, and how Solr keeps it. */
final class Configset {

    private static final String SPACES = "<!-- SPACES -->";

    private Configset() {}

    /** The files, as Solr takes them: a zip. */
    static byte[] zip(Map<Space, Manifest> spaces) throws IOException {
        StringBuilder fields = new StringBuilder();
        spaces.forEach((space, manifest) -> fields.append(vectorField(space, manifest)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "solrconfig.xml", resource("solrconfig.xml"));
            put(zip, "schema.xml", resource("schema.xml").replace(SPACES, fields));
        }
        return bytes.toByteArray();
    }

    private static String vectorField(Space space, Manifest manifest) {
        String type = space.key() + "_vector";
        return "<fieldType name=\"" + type + "\" class=\"solr.DenseVectorField\" vectorDimension=\""
                + manifest.dimension()
                + "\" similarityFunction=\"dot_product\" knnAlgorithm=\"hnsw\" hnswMaxConnections=\""
                + manifest.build().maxNeighbours() + "\" hnswBeamWidth=\""
                + manifest.build().beamWidth() + "\"/>\n  <field name=\"" + Fields.of(space, Fields.VECTOR)
                + "\" type=\"" + type + "\" indexed=\"true\" stored=\"false\"/>\n  ";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Configset.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
