package org.starkin.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.starkin.graph.Graph;
import org.starkin.graph.GraphFile;

/**
 * The graph of a segment as it is walked, in a file beside the segment's directory: written at the end of a build, where the
 * heap has room to lay the graph out. It holds nothing that does not come from the segment; where it is not there, the graph
 * is laid out of the segment at each opening.
 */
final class LaidOutGraph {

    static final String NAME = "graph.bin";

    private static final String REMEDY =
            "delete it, and the graph is laid out whenever the survey is opened; or build the survey again";

    private LaidOutGraph() {}

    private static Path beside(Segment segment) {
        return segment.path().resolveSibling(NAME);
    }

    /**
     * The file of a segment's graph, or nothing.
     *
     * @throws IndexDamaged where it cannot be read, or is that of another segment
     */
    static Optional<GraphFile> of(Segment segment, LuceneLinks links) {
        Path path = beside(segment);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            GraphFile file = GraphFile.open(path);
            if (!file.isOf(segment.id(), links.size(), links.dimension())) {
                throw new IndexDamaged(path, "it is the graph of another index", REMEDY);
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw damaged(path, e);
        }
    }

    /** @throws IndexDamaged where it cannot be read */
    static Graph read(Segment segment, GraphFile file, LuceneLinks links) {
        try {
            return file.graph(links);
        } catch (IOException | RuntimeException e) { // what is damaged leads to whatever its damage leads to
            throw damaged(beside(segment), e);
        }
    }

    private static IndexDamaged damaged(Path path, Exception e) {
        return new IndexDamaged(path, "the graph cannot be read: " + e.getMessage(), REMEDY, e);
    }

    /** Writes the graph of a segment beside it, where it is linked and laid out. */
    static void write(Segment segment, VectorSearch search) throws IOException {
        if (search instanceof LaidOutSearch laidOut && laidOut.graph().isLinked()) {
            GraphFile.write(laidOut.graph(), beside(segment), segment.id());
        }
    }
}
