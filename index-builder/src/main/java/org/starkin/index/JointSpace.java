package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.BytesRef;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.JointEncoder;

/**
 * Makes the joint space of those of light curves and spectra: every star of either, in the order of their ids. Stars are encoded so
 * many at a time, whatever they are, so that the same stars have the same vectors.
 */
final class JointSpace {

    private static final int BATCH = 256;

    private final JointEncoder encoder;
    private final List<Joined> waiting = new ArrayList<>();
    private final Part part;

    private JointSpace(JointEncoder encoder, Part part) {
        this.encoder = encoder;
        this.part = part;
    }

    private record Joined(StarFacts facts, EnumSet<Space> has, JointEncoder.Given given) {}

    /** Walks through the stars of a space in the order of their ids. */
    private static final class Walk {

        private final Segment segment;
        private final StoredFacts facts;
        private int star;

        Walk(String survey, Segment segment) {
            this.segment = segment;
            this.facts = new StoredFacts(survey, segment::read);
        }

        /** The id of the star that it stands at; nothing at the end. */
        Optional<BytesRef> id() throws IOException {
            return star < segment.size()
                    ? Optional.of(BytesRef.deepCopyOf(segment.ids().lookupOrd(star)))
                    : Optional.empty();
        }

        StarFacts facts() throws IOException {
            return facts.of(star);
        }

        /** The vector of the star that it stands at; goes on to the next. */
        Embedding pass() throws IOException {
            FloatVectorValues vectors = segment.vectors();
            return Embedding.of(vectors.vectorValue(star++));
        }
    }

    /** Adds every star of either space. */
    static void fill(Part part, String survey, JointEncoder encoder, Segment lightCurves, Optional<Segment> spectra)
            throws IOException {
        JointSpace space = new JointSpace(encoder, part);
        Walk light = new Walk(survey, lightCurves);
        Optional<Walk> other = spectra.map(segment -> new Walk(survey, segment));
        while (true) {
            Optional<BytesRef> one = light.id();
            Optional<BytesRef> two = other.isPresent() ? other.get().id() : Optional.empty();
            if (one.isEmpty() && two.isEmpty()) {
                break;
            }
            int order = one.isEmpty() ? 1 : two.isEmpty() ? -1 : one.get().compareTo(two.get());
            StarFacts facts = order < 0 ? light.facts() : other.orElseThrow().facts();
            EnumSet<Space> has = EnumSet.noneOf(Space.class);
            Optional<Embedding> ofLight = Optional.empty();
            Optional<Embedding> ofSpectrum = Optional.empty();
            if (order <= 0) {
                has.add(Space.LIGHT_CURVE);
                ofLight = Optional.of(light.pass());
            }
            if (order >= 0) {
                has.add(Space.SPECTRUM);
                ofSpectrum = Optional.of(other.orElseThrow().pass());
            }
            space.add(new Joined(facts, has, new JointEncoder.Given(ofLight, ofSpectrum)));
        }
        space.encode();
    }

    private void add(Joined star) {
        waiting.add(star);
        if (waiting.size() == BATCH) {
            encode();
        }
    }

    private void encode() {
        List<JointEncoder.Reading> readings =
                encoder.read(waiting.stream().map(Joined::given).toList());
        for (int i = 0; i < readings.size(); i++) {
            Joined star = waiting.get(i);
            part.add(new Entry.Joint(star.facts(), star.has(), readings.get(i).vector()));
        }
        waiting.clear();
    }
}
