package org.starkin.index;

import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.starkin.encoder.Embedding;

/** What an index holds of a star: what is known of it, its vector in the index's space, and what belongs there alone. */
sealed interface Entry permits Star, Entry.Spectral, Entry.Joint {

    StarFacts facts();

    Embedding embedding();

    /**
     * A star in the space of spectra.
     *
     * @param has the spaces besides the joint one in which it has a vector
     * @param spectrum as {@link SpectrumCodec} writes it
     * @param signalToNoise of the spectrum; NaN where it is not known
     */
    record Spectral(StarFacts facts, Set<Space> has, BytesRef spectrum, double signalToNoise, Embedding embedding)
            implements Entry {

        public Spectral {
            has = Set.copyOf(has);
        }
    }

    /**
     * A star in the joint space.
     *
     * @param has the other spaces in which it has a vector
     */
    record Joint(StarFacts facts, Set<Space> has, Embedding embedding) implements Entry {

        public Joint {
            has = Set.copyOf(has);
        }
    }
}
