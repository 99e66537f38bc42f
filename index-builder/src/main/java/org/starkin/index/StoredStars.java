package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.util.BytesRef;
import org.starkin.encoder.Embedding;

/** Single stars of a space, as they were written: their light curves, spectra and vectors. Thread-safe. */
final class StoredStars {

    private final SpaceHome home;
    private final StoredFacts facts;

    StoredStars(SpaceHome home, StoredFacts facts) {
        this.home = home;
        this.facts = facts;
    }

    private interface OfStar<T> {
        T read(int number) throws IOException;
    }

    private <T> Optional<T> of(String objectId, OfStar<T> wanted) throws IOException {
        OptionalInt number = home.find(objectId);
        return number.isEmpty() ? Optional.empty() : Optional.of(wanted.read(number.getAsInt()));
    }

    Optional<StarFacts> facts(String objectId) throws IOException {
        return of(objectId, facts::of);
    }

    Optional<Star> whole(String objectId) throws IOException {
        return of(objectId, number -> {
            PhotometryCodec.Photometry photometry = PhotometryCodec.decode(kept(SpaceHome.Kept.PHOTOMETRY, number));
            return new Star(facts.of(number), photometry.lightCurve(), photometry.drops(), vector(number));
        });
    }

    Optional<EmbeddedStar> embedded(String objectId) throws IOException {
        return of(objectId, number -> new EmbeddedStar(facts.of(number), vector(number)));
    }

    Optional<StarSpectrum> spectrum(String objectId) throws IOException {
        return of(objectId, number -> SpectrumCodec.decode(kept(SpaceHome.Kept.SPECTRUM, number)));
    }

    private BytesRef kept(SpaceHome.Kept what, int number) throws IOException {
        BytesRef[] kept = new BytesRef[1];
        home.read(what, new int[] {number}, 1, (_, bytes) -> kept[0] = bytes);
        return kept[0];
    }

    private Embedding vector(int number) throws IOException {
        return vectors(new int[] {number}).getFirst();
    }

    List<Embedding> vectors(int[] numbers) throws IOException {
        List<Embedding> vectors = new ArrayList<>(numbers.length);
        home.vectors(numbers, numbers.length, (_, vector) -> vectors.add(Embedding.of(vector)));
        return vectors;
    }
}
