package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.List;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.StarSpectrum;
import org.starkin.operate.AnalysisGate;
import org.starkin.operate.Refusal;
import org.starkin.operate.Stage;
import org.starkin.operate.Stages;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.spectrum.SpectrumOutcome;

/** Makes vectors of spectra, by the one path that builds take. Thread-safe; a few at a time, in turn with light curves. */
@Singleton
public final class SpectrumAnalysis {

    private final AnalysisGate gate;
    private final Stages stages;
    private final LoadedJoint encoders;

    SpectrumAnalysis(AnalysisGate gate, Stages stages, LoadedJoint encoders) {
        this.gate = gate;
        this.stages = stages;
        this.encoders = encoders;
    }

    /**
     * A spectrum, analysed.
     *
     * @param facts what to tell of it
     * @param reading its vector, and what it says of the star
     */
    public record Analysed(SpectrumFacts facts, SpectrumEncoder.Reading reading) {}

    /**
     * What a spectrum says.
     *
     * @throws Refusal.NoVector where it says too little
     * @throws Refusal.Busy where too many others wait
     */
    public Analysed analyse(Query.MeasuredSpectrum measured) {
        return gate.pass(() -> stages.run(Stage.ANALYSE, () -> switch (SpectrumCleaning.clean(measured.spectrum())) {
            case SpectrumOutcome.Refused refused -> throw new Refusal.NoVector(refused.reason(), refused.detail());
            case CleanedSpectrum cleaned -> new Analysed(SpectrumFacts.of(measured, cleaned), read(cleaned));
        }));
    }

    /**
     * What a spectrum says that is kept of a star.
     *
     * @throws Refusal.Busy where too many others wait
     */
    public SpectrumEncoder.Reading analyse(StarSpectrum kept) {
        return gate.pass(() -> stages.run(Stage.ANALYSE, () -> read(kept.cleaned())));
    }

    private SpectrumEncoder.Reading read(CleanedSpectrum cleaned) {
        return encoders.spectrum().read(List.of(cleaned)).getFirst();
    }
}
