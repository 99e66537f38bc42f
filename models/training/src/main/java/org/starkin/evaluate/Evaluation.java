package org.starkin.evaluate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.starkin.encoder.Encoder;

/**
 * Measures encoders, each on the very same stars. Deterministic: the same stars, encoder and seed give the same figures.
 *
 * @param stars prepared once
 * @param sections which questions are asked
 * @param seed of all random draws and of the first weights of the probes
 */
public record Evaluation(EvaluationStars stars, Set<Section> sections, long seed) {

    public Evaluation {
        sections = Set.copyOf(sections);
    }

    /** All figures of an encoder. */
    public EncoderFigures measure(Encoder encoder) {
        EncodedStars encoded = new EncodedStars(stars, encoder);
        Findings findings = new Findings();
        for (Section section : Section.values()) {
            if (sections.contains(section)) {
                measure(section, encoded, findings);
            }
        }
        Map<String, Integer> refused = new TreeMap<>(stars.refused());
        refused.putAll(encoded.withoutVector());
        return new EncoderFigures(encoder.id(), stars.part(), seed, findings.figures(), findings.retrievals(), refused);
    }

    private void measure(Section section, EncodedStars encoded, Findings findings) {
        switch (section) {
            case RETRIEVAL -> RetrievalSection.measure(encoded, findings);
            case BLINDNESS -> BlindnessSection.measure(encoded, seed, findings);
            case SAMESTAR -> SameStarSection.measure(encoded, findings);
            case PROBE -> ProbeSection.measure(encoded, seed, findings);
            case FEWSHOT -> FewShotSection.measure(encoded, seed, findings);
            case RARE -> RareSection.measure(encoded, seed, findings);
            case OUTLIER -> OutlierSection.measure(encoded, findings);
            case STABILITY -> StabilitySection.measure(encoded, findings);
        }
    }
}
