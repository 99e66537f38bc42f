package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.starkin.encoder.Embedding;

/**
 * Makes the space of spectra: of each star its best spectrum, with all that is known of the star. The best has the highest
 * signal-to-noise ratio, one that is known before one that is not; of equals the one that came first.
 */
final class SpectrumSpace {

    /** The reason under which a spectrum is rejected beside a better one of the same star. */
    static final String NOT_THE_BEST = "not_the_best_spectrum";

    private final Segment lightCurves;
    private final StoredFacts known;
    private final List<LeafReader> leaves;
    private final Map<String, Candidate> best = new HashMap<>();
    private final List<Passed> passed = new ArrayList<>();

    /**
     * @param lightCurves of the same generation
     * @param leaves of spectra, those that came first first
     */
    SpectrumSpace(String survey, Segment lightCurves, List<LeafReader> leaves) {
        this.lightCurves = lightCurves;
        this.known = new StoredFacts(survey, lightCurves::read);
        this.leaves = leaves;
    }

    private record Candidate(int leaf, int document, double signalToNoise) {}

    /** A spectrum that is not kept, and whose it is. */
    private record Passed(String objectId, Candidate candidate) {}

    /** Adds the best spectrum of each star, and rejects the others. */
    void fill(Part part, String survey) throws IOException {
        choose(survey);
        List<Candidate> kept = best.values().stream()
                .sorted(Comparator.comparingInt(Candidate::leaf).thenComparingInt(Candidate::document))
                .toList();
        for (Candidate candidate : kept) {
            part.add(entry(survey, candidate));
        }
        passed.sort(Comparator.comparing(Passed::objectId)
                .thenComparingInt(one -> one.candidate().leaf())
                .thenComparingInt(one -> one.candidate().document()));
        for (Passed one : passed) {
            part.reject(reject(one));
        }
    }

    private void choose(String survey) throws IOException {
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            LeafReader reader = leaves.get(leaf);
            BinaryDocValues facts = values(reader, StarDocument.FACTS);
            NumericDocValues ratios = Objects.requireNonNull(
                    reader.getNumericDocValues(StarDocument.SIGNAL_TO_NOISE), "spectra without signal_to_noise");
            for (int document = 0; document < reader.maxDoc(); document++) {
                require(facts.advanceExact(document) && ratios.advanceExact(document), reader);
                String id = ownId(FactsCodec.decode(survey, facts.binaryValue()).id());
                consider(id, new Candidate(leaf, document, Double.longBitsToDouble(ratios.longValue())));
            }
        }
    }

    /** The id that the star has among light curves, where it is there, be it joined to another. */
    private String ownId(StarId id) throws IOException {
        OptionalInt star = lightCurves.find(id.objectId());
        return star.isEmpty() ? id.objectId() : known.of(star.getAsInt()).id().objectId();
    }

    private void consider(String id, Candidate candidate) {
        Candidate before = best.get(id);
        if (before == null) {
            best.put(id, candidate);
        } else if (isBetter(candidate.signalToNoise(), before.signalToNoise())) {
            best.put(id, candidate);
            passed.add(new Passed(id, before));
        } else {
            passed.add(new Passed(id, candidate));
        }
    }

    private static boolean isBetter(double one, double other) {
        return one > other || (!Double.isNaN(one) && Double.isNaN(other));
    }

    private Entry.Spectral entry(String survey, Candidate candidate) throws IOException {
        LeafReader reader = leaves.get(candidate.leaf());
        FloatVectorValues vectors =
                Objects.requireNonNull(reader.getFloatVectorValues(StarDocument.VECTOR), "spectra without vectors");
        StarFacts told = FactsCodec.decode(survey, bytes(candidate, StarDocument.FACTS));
        OptionalInt star = lightCurves.find(told.id().objectId());
        EnumSet<Space> has = EnumSet.of(Space.SPECTRUM);
        if (star.isPresent()) {
            has.add(Space.LIGHT_CURVE);
        }
        return new Entry.Spectral(
                star.isPresent() ? known.of(star.getAsInt()).or(told) : told,
                has,
                BytesRef.deepCopyOf(bytes(candidate, StarDocument.SPECTRUM)),
                candidate.signalToNoise(),
                Embedding.of(vectors.vectorValue(candidate.document())));
    }

    private Reject reject(Passed one) throws IOException {
        StarSpectrum spectrum = SpectrumCodec.decode(bytes(one.candidate(), StarDocument.SPECTRUM));
        Candidate kept = Objects.requireNonNull(best.get(one.objectId()));
        return new Reject(
                spectrum.source(),
                one.objectId(),
                NOT_THE_BEST,
                "its signal-to-noise ratio is " + words(one.candidate().signalToNoise()) + "; that of "
                        + SpectrumCodec.decode(bytes(kept, StarDocument.SPECTRUM))
                                .source() + ", which is kept, is "
                        + words(kept.signalToNoise()));
    }

    private static String words(double ratio) {
        return Double.isNaN(ratio) ? "not known" : String.format(Locale.ROOT, "%.1f", ratio);
    }

    private BytesRef bytes(Candidate candidate, String field) throws IOException {
        LeafReader reader = leaves.get(candidate.leaf());
        BinaryDocValues values = values(reader, field);
        require(values.advanceExact(candidate.document()), reader);
        return values.binaryValue();
    }

    private static BinaryDocValues values(LeafReader leaf, String field) throws IOException {
        return Objects.requireNonNull(leaf.getBinaryDocValues(field), () -> leaf + " has no " + field);
    }

    private static void require(boolean isThere, LeafReader leaf) throws IOException {
        if (!isThere) {
            throw new IOException("a spectrum of " + leaf + " is not whole");
        }
    }
}
