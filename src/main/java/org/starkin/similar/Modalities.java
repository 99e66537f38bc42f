package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.JointEncoder;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.operate.Refusal;
import org.starkin.render.Vector;

/**
 * Makes of a light curve, a spectrum or both the vector that a space is searched with. What is asked of another space than its own
 * goes through the joint one, among the stars that have what is asked for. Thread-safe.
 */
@Singleton
public final class Modalities {

    private final LoadedEncoders encoders;
    private final LoadedJoint joint;
    private final PhotometryAnalysis photometry;
    private final SpectrumAnalysis spectra;

    Modalities(LoadedEncoders encoders, LoadedJoint joint, PhotometryAnalysis photometry, SpectrumAnalysis spectra) {
        this.encoders = encoders;
        this.joint = joint;
        this.photometry = photometry;
        this.spectra = spectra;
    }

    /**
     * What is told of a star by all that was given of it.
     *
     * @param lightCurve what its light curve says, where there is one
     * @param spectrum what its spectrum says, where there is one
     */
    public record Read(
            Optional<PhotometryAnalysis.Analysed> lightCurve,
            Optional<SpectrumAnalysis.Analysed> spectrum,
            JointEncoder.Reading reading) {}

    /**
     * What the joint encoder tells of a star from outside.
     *
     * @throws Refusal where no vector can be made of what is given
     */
    public Read read(Optional<Query.OfLightCurve> lightCurve, Optional<Query.MeasuredSpectrum> spectrum) {
        if (spectrum.isPresent()) {
            joint.requireOneSet();
        }
        Optional<PhotometryAnalysis.Analysed> light = lightCurve.map(query -> photometry.analyse(query, encoder()));
        Optional<SpectrumAnalysis.Analysed> other = spectrum.map(spectra::analyse);
        JointEncoder.Given given = new JointEncoder.Given(
                light.map(PhotometryAnalysis.Analysed::vector),
                other.map(analysed -> analysed.reading().vector()));
        return new Read(light, other, joint.joint().read(List.of(given)).getFirst());
    }

    /** What to tell of a light curve that was read. */
    public PhotometryFacts facts(Query.OfLightCurve query, Read read) {
        return photometry.facts(query, read.lightCurve().orElseThrow().prepared(), PhotometryParts.NONE);
    }

    private Encoder encoder() {
        return encoders.require(joint.joint().lightCurveEncoder(), List.of("the joint space"));
    }

    /** What a space is searched with, of a star from outside. */
    Understood understood(
            SkyView view,
            Optional<Query.OfLightCurve> lightCurve,
            Optional<Query.MeasuredSpectrum> spectrum,
            SearchSettings settings) {
        Space against = settings.space().orElse(lightCurve.isPresent() ? Space.JOINT : Space.SPECTRUM);
        if (lightCurve.isEmpty() && against == Space.SPECTRUM) {
            return inOwnSpace(view, spectrum.orElseThrow(), settings);
        }
        SearchScope scope = SearchScope.ofOneEncoder(view, settings.surveys(), Space.JOINT);
        LoadedJoint.require(joint.joint().id(), scope);
        Read read = read(lightCurve, spectrum);
        Embedding vector = read.reading().vector();
        return new Understood(
                scope,
                vector,
                List.of(),
                facts(read, lightCurve, vector, settings),
                Optional.of(against).filter(space -> space != Space.JOINT));
    }

    private Understood inOwnSpace(SkyView view, Query.MeasuredSpectrum spectrum, SearchSettings settings) {
        SearchScope scope = SearchScope.ofOneEncoder(view, settings.surveys(), Space.SPECTRUM);
        LoadedJoint.require(joint.spectrum().id(), scope);
        SpectrumAnalysis.Analysed analysed = spectra.analyse(spectrum);
        Embedding vector = analysed.reading().vector();
        return new Understood(
                scope,
                vector,
                List.of(),
                QueryFacts.ofOutside("spectrum", Optional.empty(), Optional.of(analysed.facts()), Vector.of(vector)));
    }

    private QueryFacts facts(
            Read read, Optional<Query.OfLightCurve> lightCurve, Embedding vector, SearchSettings settings) {
        List<String> kinds = new ArrayList<>();
        read.lightCurve().ifPresent(_ -> kinds.add("light_curve"));
        read.spectrum().ifPresent(_ -> kinds.add("spectrum"));
        return QueryFacts.ofOutside(
                String.join(" and ", kinds),
                read.lightCurve()
                        .map(analysed ->
                                photometry.facts(lightCurve.orElseThrow(), analysed.prepared(), settings.include())),
                read.spectrum().map(SpectrumAnalysis.Analysed::facts),
                Vector.of(vector));
    }
}
