package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.hnsw.HnswGraph;

/**
 * The content of a generation as a hash: equal where stars in their order, facts, photometry, vectors, strangeness, the graph
 * level by level and neighbour by neighbour, rejects and manifest are equal. The times of building and its number of threads
 * are left out.
 */
public final class ContentDigest {

    private final DataOutputStream out;
    private final MessageDigest digest;

    private ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    /** Of the survey's current generation, all of it. */
    public static String of(Path sky, String survey) {
        Path generation = sky.resolve(survey).resolve("current");
        ContentDigest content = new ContentDigest();
        try {
            content.out.write(Files.readAllBytes(generation.resolve("rejects.csv")));
            content.write(SkyJson.mapper().writeValueAsString(timeless(ManifestFile.read(generation))));
            content.index(generation);
            return content.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the survey's current stars, vectors and graph alone. */
    public static String ofIndex(Path sky, String survey) {
        ContentDigest content = new ContentDigest();
        try {
            content.index(sky.resolve(survey).resolve("current"));
            return content.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Manifest timeless(Manifest manifest) {
        BuildParameters build = manifest.build();
        return new Manifest(
                manifest.schemaVersion(),
                manifest.survey(),
                manifest.generation(),
                manifest.encoder(),
                manifest.dimension(),
                manifest.stars(),
                manifest.points(),
                manifest.bands(),
                manifest.classes(),
                manifest.recall(),
                manifest.pairs(),
                manifest.nearest(),
                new BuildParameters(
                        build.sources(), build.settings(), build.maxNeighbours(), build.beamWidth(), 1, build.seed()),
                Instant.EPOCH,
                0,
                manifest.starkin());
    }

    private void index(Path generation) throws IOException {
        Manifest manifest = ManifestFile.read(generation);
        long stars = manifest.stars().kept();
        try (Segment segment = Segment.open(generation.resolve("lucene"), stars, manifest.dimension())) {
            out.writeInt(segment.size());
            if (segment.size() == 0) {
                return;
            }
            vectors(segment.vectors());
            strangeness(StrangenessFile.read(segment).orElseThrow());
            graph((CodecReader) segment.leaf());
            SortedMap<String, FieldInfo> fields = new TreeMap<>();
            segment.leaf().getFieldInfos().forEach(field -> fields.put(field.name, field));
            assertThat(fields).containsKeys("id", "facts", "photometry", "vector");
            for (FieldInfo field : fields.values()) {
                write(field.name);
                values(segment.leaf(), field);
            }
        }
    }

    private void vectors(FloatVectorValues vectors) throws IOException {
        for (int star = 0; star < vectors.size(); star++) {
            for (float value : vectors.vectorValue(star)) {
                out.writeFloat(value);
            }
        }
    }

    private void strangeness(Strangeness strangeness) throws IOException {
        for (int star = 0; star < strangeness.size(); star++) {
            out.writeInt(strangeness.lessStrangeThan(star));
        }
    }

    private void graph(CodecReader segment) throws IOException {
        KnnVectorsReader reader =
                ((PerFieldKnnVectorsFormat.FieldsReader) segment.getVectorReader()).getFieldReader("vector");
        HnswGraph graph = ((HnswGraphProvider) reader).getGraph("vector");
        if (graph == null || graph.size() == 0) {
            write("no graph");
            return;
        }
        out.writeInt(graph.numLevels());
        out.writeInt(graph.entryNode());
        for (int level = 0; level < graph.numLevels(); level++) {
            for (int node : ordered(graph.getNodesOnLevel(level))) {
                out.writeInt(node);
                graph.seek(level, node);
                for (int to = graph.nextNeighbor(); to != DocIdSetIterator.NO_MORE_DOCS; to = graph.nextNeighbor()) {
                    out.writeInt(to);
                }
                out.writeInt(-1);
            }
        }
    }

    private static int[] ordered(HnswGraph.NodesIterator nodes) {
        int[] all = new int[nodes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = nodes.nextInt();
        }
        Arrays.sort(all);
        return all;
    }

    private void values(LeafReader leaf, FieldInfo field) throws IOException {
        for (int star = 0; star < leaf.maxDoc(); star++) {
            out.writeInt(star);
            if (field.getDocValuesType() == DocValuesType.BINARY) {
                var values = leaf.getBinaryDocValues(field.name);
                if (values.advanceExact(star)) {
                    write(values.binaryValue());
                }
            } else if (field.getDocValuesType() == DocValuesType.SORTED) {
                var values = leaf.getSortedDocValues(field.name);
                if (values.advanceExact(star)) {
                    write(values.lookupOrd(values.ordValue()));
                }
            } else if (field.getDocValuesType() == DocValuesType.NUMERIC) {
                var values = leaf.getNumericDocValues(field.name);
                if (values.advanceExact(star)) {
                    out.writeLong(values.longValue());
                }
            } else if (field.getDocValuesType() == DocValuesType.SORTED_NUMERIC) {
                SortedNumericDocValues values = leaf.getSortedNumericDocValues(field.name);
                for (int i = 0; values.advanceExact(star) && i < values.docValueCount(); i++) {
                    out.writeLong(values.nextValue());
                }
            } else if (field.getDocValuesType() == DocValuesType.SORTED_SET) {
                SortedSetDocValues values = leaf.getSortedSetDocValues(field.name);
                for (int i = 0; values.advanceExact(star) && i < values.docValueCount(); i++) {
                    write(values.lookupOrd(values.nextOrd()));
                }
            }
        }
    }

    private void write(String text) throws IOException {
        write(new BytesRef(text));
    }

    private void write(BytesRef bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes.bytes, bytes.offset, bytes.length);
    }
}
