package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Time series of the Multimodal Universe (Angeloudi et al. 2024): one object a row, with {@code lightcurve} of {@code band},
 * {@code time} (MJD), {@code flux} and {@code flux_err}. Objects of a batch are padded to one length by points of time -99,
 * which count as not measured. Fluxes are relative unless their unit is told, for it differs from one of its data sets to
 * another. No flag is known, so that all qualities take every point.
 */
final class MultimodalUniverse implements NestedFormat {

    private static final double PADDING_TIME = -99;

    @Override
    public String name() {
        return "multimodal-universe";
    }

    @Override
    public boolean recognises(FileHead head) {
        return curve(head.columns()).isPresent();
    }

    private static Optional<ListGroup> curve(List<String> names) {
        return ListGroup.of(names).stream()
                .filter(group -> group.name().equals("lightcurve") && group.has("band", "time", "flux", "flux_err"))
                .findFirst();
    }

    @Override
    public NestedMeaning bind(ParquetRows rows, Path file, ReadOptions options) {
        ListGroup group = curve(rows.leaves().stream().map(ParquetLeaf::name).toList())
                .orElseThrow(() -> new ColumnNames(rows.columns(), file.toString())
                        .missing("lightcurve with band, time, flux and flux_err"));
        NestedCurve curve = new NestedCurve(
                rows, group.find("time"), group.find("flux"), group.find("flux_err"), group.find("band"), List.of());
        Meaning meaning = new Meaning(
                options.timeSystem().orElse(TimeSystem.MJD),
                options.fluxUnit().orElse(BrightnessUnit.RELATIVE_FLUX),
                true);
        return new NestedStars(
                new ObjectColumns(rows, HatsCatalogue.of(file)),
                curve,
                meaning,
                point -> rows.list(curve.time()).number(point) == PADDING_TIME
                        ? Optional.of(DropReason.NOT_MEASURED)
                        : Optional.empty(),
                options);
    }
}
