package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.IOUtils;
import org.starkin.encoder.JointEncoder;

/** Makes the spaces of a generation beside that of its light curves, once that is written: of spectra, and of both together. */
final class FurtherSpaces {

    private final SpaceFiles files;
    private final SurveyPlan plan;
    private final Optional<BaseSpectra> base;

    FurtherSpaces(SpaceFiles files, SurveyPlan plan, Optional<BaseGeneration> base) {
        this.files = files;
        this.plan = plan;
        this.base = BaseSpectra.of(base);
    }

    /**
     * Writes the spaces that there are to be, and tells their manifests.
     *
     * @param spectra that came; those of the generation that is appended to are kept in any case
     * @param joint by which a joint space is made; nothing where there shall be none
     */
    Map<Space, Manifest> write(Optional<SpectrumStage> spectra, Optional<JointEncoder> joint) throws IOException {
        Map<Space, Manifest> written = new EnumMap<>(Space.class);
        try (Segment lightCurves = open(Space.LIGHT_CURVE, files.main())) {
            Optional<SurveyPlan> ofSpectra = spectra.map(SpectrumStage::plan)
                    .or(() -> base.map(before -> plan.inSpace(
                            before.manifest().encoder(), before.manifest().dimension())));
            if (ofSpectra.isPresent()) {
                written.put(
                        Space.SPECTRUM,
                        files.write(Space.SPECTRUM, ofSpectra.get(), part -> fill(part, lightCurves, spectra)));
            }
            if (joint.isPresent()) {
                written.put(
                        Space.JOINT, joint(joint.get(), lightCurves, Optional.ofNullable(written.get(Space.SPECTRUM))));
            }
            return written;
        }
    }

    private Segment open(Space space, Manifest manifest) {
        Path lucene = space.in(files.whole()).resolve(SurveyWriter.LUCENE);
        return Segment.open(lucene, manifest.stars().kept(), manifest.dimension());
    }

    private void fill(Part part, Segment lightCurves, Optional<SpectrumStage> spectra) throws IOException {
        Deque<Closeable> open = new ArrayDeque<>();
        try {
            List<LeafReader> leaves = new ArrayList<>();
            if (base.isPresent()) {
                RejectLog.read(base.get().rejects(), part::reject);
                Segment before = base.get().open();
                open.push(before);
                if (before.size() > 0) {
                    leaves.add(before.leaf());
                }
            }
            if (spectra.isPresent()) {
                spectra.get().forEachReject(part::reject);
                DirectoryReader reader = spectra.get().read();
                open.push(reader);
                reader.leaves().stream().map(LeafReaderContext::reader).forEach(leaves::add);
            }
            new SpectrumSpace(plan.survey(), lightCurves, leaves).fill(part, plan.survey());
        } finally {
            IOUtils.close(open);
        }
    }

    private Manifest joint(JointEncoder encoder, Segment lightCurves, Optional<Manifest> ofSpectra) throws IOException {
        Optional<Segment> spectra = ofSpectra.map(manifest -> open(Space.SPECTRUM, manifest));
        try {
            SurveyPlan ofJoint = plan.inSpace(encoder.id(), encoder.dimension());
            return files.write(
                    Space.JOINT, ofJoint, part -> JointSpace.fill(part, plan.survey(), encoder, lightCurves, spectra));
        } finally {
            IOUtils.close(spectra.orElse(null));
        }
    }
}
