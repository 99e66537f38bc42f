package org.starkin.solr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrInputDocument;
import org.starkin.index.Space;
import org.starkin.index.SpaceHome;

/**
 * The stars of a generation as Solr's documents, one each, in the order of their ids: of each id what the spaces that have it say.
 * The same generation gives the same documents in the same order. For one thread.
 */
final class StarStream {

    private final List<SpaceStars> spaces = new ArrayList<>();
    private int order;

    StarStream(String survey, Map<Space, SpaceHome> homes) throws IOException {
        Map<Space, SpaceHome> ordered = new EnumMap<>(homes);
        for (Map.Entry<Space, SpaceHome> home : ordered.entrySet()) {
            spaces.add(new SpaceStars(survey, home.getKey(), home.getValue()));
        }
    }

    /** The document of the next star, or nothing after the last. */
    Optional<SolrInputDocument> next() throws IOException {
        Optional<BytesRef> least = Optional.empty();
        for (SpaceStars stars : spaces) {
            Optional<BytesRef> id = stars.nextId();
            if (id.isPresent() && (least.isEmpty() || id.get().compareTo(least.get()) < 0)) {
                least = id;
            }
        }
        if (least.isEmpty()) {
            return Optional.empty();
        }
        SolrInputDocument document = new SolrInputDocument();
        Optional<String> region = Optional.empty();
        for (SpaceStars stars : spaces) {
            if (stars.nextId().equals(least)) {
                region = region.or(stars::region);
                stars.addNext(document);
            }
        }
        String id = least.get().utf8ToString();
        document.setField(Fields.ID, region.orElseGet(() -> Regions.ofNowhere(id)) + "!" + id);
        document.setField(Fields.ORDER, order++);
        return Optional.of(document);
    }
}
