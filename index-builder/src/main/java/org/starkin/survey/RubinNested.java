package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starkin.lightcurve.DropReason;

/**
 * Objects of Rubin Observatory with nested measurements, as its HATS catalogues have them, of which forced photometry is
 * taken before sources; and alerts in Parquet, whose measurements are the source, those before it and forced ones. Alerts of
 * one object are joined. What is measured and which points are left out says {@link Rubin}.
 */
final class RubinNested implements NestedFormat {

    private static final List<String> CURVES = List.of("objectForcedSource", "diaObjectForcedSource", "diaSource");

    @Override
    public String name() {
        return "rubin";
    }

    @Override
    public boolean recognises(FileHead head) {
        return RubinAlerts.areIn(head.columns()) || curve(head.columns()).isPresent();
    }

    private static Optional<ListGroup> curve(List<String> names) {
        List<ListGroup> groups = ListGroup.of(names).stream()
                .filter(group -> group.has(Rubin.TIME, Rubin.FLUX))
                .toList();
        return CURVES.stream()
                .flatMap(wanted -> groups.stream().filter(group -> group.name().equals(wanted)))
                .findFirst()
                .or(() -> groups.stream().findFirst());
    }

    @Override
    public NestedMeaning bind(ParquetRows rows, Path file, ReadOptions options) {
        List<String> names = rows.leaves().stream().map(ParquetLeaf::name).toList();
        if (RubinAlerts.areIn(names)) {
            return new RubinAlerts(rows, options);
        }
        ListGroup group = curve(names)
                .orElseThrow(() -> new ColumnNames(rows.columns(), file.toString())
                        .missing("nested measurements with midpointMjdTai and psfFlux"));
        NestedCurve curve = curve(rows, group, options.quality());
        return new NestedStars(
                new ObjectColumns(rows, HatsCatalogue.of(file)),
                curve,
                Rubin.meaning(options, curve.error() != ColumnNames.ABSENT),
                rule(curve),
                options);
    }

    /** The measurements of one group, with the flags that decide on them. */
    static NestedCurve curve(ParquetRows rows, ListGroup group, Quality quality) {
        List<Integer> flags = Rubin.flags(quality).stream()
                .flatMap(flag -> Stream.of(group.find(flag)).filter(column -> column != ColumnNames.ABSENT))
                .toList();
        return new NestedCurve(
                rows,
                group.find(Rubin.TIME),
                group.find(Rubin.FLUX),
                group.find(Rubin.ERROR),
                group.find(Rubin.BAND),
                flags);
    }

    /** Leaves out points of which a flag is set. */
    static NestedCurve.PointRule rule(NestedCurve curve) {
        return point -> {
            for (int flag : curve.others()) {
                if (curve.rows().list(flag).number(point) == 1) {
                    return Optional.of(DropReason.FLAGGED);
                }
            }
            return Optional.empty();
        };
    }
}
