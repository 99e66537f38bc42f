package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.JointEncoder;

/** What is gathered of a survey beside its light curves, until it is published. For one thread. */
final class Gathered implements Closeable {

    private final SurveyPlan plan;
    private final Unfinished unfinished;
    private Optional<SpectrumStage> spectra = Optional.empty();
    private Optional<JointEncoder> joint = Optional.empty();
    private Map<Space, Manifest> written = Map.of();

    Gathered(SurveyPlan plan, Unfinished unfinished) {
        this.plan = plan;
        this.unfinished = unfinished;
    }

    /** See {@link SurveyWriter#takeSpectra}. */
    SpectrumStage take(EncoderId encoder, int dimension) throws IOException {
        SpectrumStage stage = SpectrumStage.open(unfinished.path(), plan.inSpace(encoder, dimension));
        spectra = Optional.of(stage);
        BaseSpectra.of(unfinished.base()).ifPresent(base -> base.manifest().requireEncoder(encoder));
        requireOneSet();
        return stage;
    }

    /** See {@link SurveyWriter#join}. */
    void join(JointEncoder encoder) {
        joint = Optional.of(encoder);
        requireOneSet();
    }

    /** Refuses a joint encoder that takes other vectors than there are. */
    private void requireOneSet() {
        if (joint.isEmpty()) {
            return;
        }
        require("light curves", joint.get().lightCurveEncoder(), plan.encoder());
        spectra.map(stage -> stage.plan().encoder())
                .or(() -> BaseSpectra.of(unfinished.base())
                        .map(base -> base.manifest().encoder()))
                .ifPresent(encoder -> require("spectra", joint.get().spectrumEncoder(), encoder));
    }

    private void require(String what, EncoderId taken, EncoderId found) {
        if (!found.equals(taken)) {
            throw new IndexMismatch(
                    "encoder of the " + what + " of survey " + plan.survey(),
                    taken.toString(),
                    found.toString(),
                    "the joint encoder takes no other vectors; build the survey again, without --append");
        }
    }

    boolean contains(String objectId) {
        return spectra.filter(stage -> stage.contains(objectId)).isPresent();
    }

    void write(SpaceFiles files) throws IOException {
        written = new FurtherSpaces(files, plan, unfinished.base()).write(spectra, joint);
    }

    /** The manifests of what was written. */
    Map<Space, Manifest> written() {
        return Map.copyOf(written);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(spectra.orElse(null));
    }
}
