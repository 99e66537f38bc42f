package org.starkin.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starkin.index.SkyPosition;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.Passband;

/**
 * Alerts of Rubin Observatory: {@code diaSource} is the measurement that set it off, {@code prvDiaSources} and
 * {@code prvDiaForcedSources} are those before it, all of difference images (alert schema of the Rubin Science Platform). An
 * alert of a moving body has no object.
 */
final class RubinAlerts implements NestedMeaning {

    private static final String SOURCE = "diaSource.";
    private static final List<String> BEFORE = List.of("prvDiaSources", "prvDiaForcedSources");

    private final ParquetRows rows;
    private final ReadOptions options;
    private final int id;
    private final int ra;
    private final int dec;
    private final int time;
    private final int flux;
    private final int error;
    private final int band;
    private final List<Integer> flags;
    private final List<NestedCurve> before;

    RubinAlerts(ParquetRows rows, ReadOptions options) {
        this.rows = rows;
        this.options = options;
        ColumnNames columns = new ColumnNames(rows.columns(), rows.source());
        id = columns.require(SOURCE + "diaObjectId");
        if (rows.isFloating(id)) {
            throw columns.floatingId(id);
        }
        ra = columns.require(SOURCE + "ra");
        dec = columns.require(SOURCE + "dec");
        time = columns.require(SOURCE + Rubin.TIME);
        flux = columns.require(SOURCE + Rubin.FLUX);
        error = columns.require(SOURCE + Rubin.ERROR);
        band = columns.require(SOURCE + Rubin.BAND);
        flags = ColumnNames.present(Rubin.flags(options.quality()).stream()
                .map(flag -> columns.find(SOURCE + flag))
                .toArray(Integer[]::new));
        before = ListGroup.of(rows.leaves().stream().map(ParquetLeaf::name).toList()).stream()
                .filter(group -> BEFORE.contains(group.name()) && group.has(Rubin.TIME, Rubin.FLUX))
                .map(group -> RubinNested.curve(rows, group, options.quality()))
                .toList();
    }

    /** Whether columns so named are those of alerts. */
    static boolean areIn(List<String> names) {
        return names.contains(SOURCE + Rubin.TIME) && names.contains(SOURCE + "diaObjectId");
    }

    @Override
    public Meaning meaning() {
        return Rubin.meaning(options, true);
    }

    @Override
    public List<Integer> owners() {
        return List.of(id, ra, dec);
    }

    @Override
    public List<Integer> used() {
        List<Integer> used = new ArrayList<>(List.of(id, ra, dec, time, flux, error, band));
        used.addAll(flags);
        before.forEach(curve -> used.addAll(curve.columns()));
        return used;
    }

    @Override
    public String description() {
        return "id diaSource.diaObjectId; diaSource"
                + (before.isEmpty() ? "" : " and measurements before it") + "; "
                + meaning().words();
    }

    @Override
    public String id() {
        return Rubin.id(rows.text(id));
    }

    @Override
    public ObjectRow star(String objectId) {
        return ObjectRow.at(objectId, SkyPosition.ifValid(rows.number(ra), rows.number(dec)));
    }

    @Override
    public int points() {
        return time;
    }

    @Override
    public Optional<Flaw> addTo(StarRows star) {
        String noBand = options.passband().orElse(Passband.UNKNOWN.name());
        List<NestedCurve> given =
                before.stream().filter(curve -> !curve.isEmpty()).toList();
        for (NestedCurve curve : given) {
            Optional<Flaw> flaw = curve.flaw(options.limits());
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        given.forEach(curve -> curve.addAll(star, noBand, RubinNested.rule(curve)));
        addSource(star, noBand);
        return Optional.empty();
    }

    private void addSource(StarRows star, String noBand) {
        if (flags.stream().anyMatch(flag -> Rubin.isSet(rows.text(flag)))) {
            star.drop(DropReason.FLAGGED);
            return;
        }
        String passband = Stream.of(rows.text(band), noBand)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(noBand);
        if (passband.length() > NestedCurve.LONGEST_BAND) {
            star.drop(DropReason.UNREADABLE);
        } else {
            star.add(passband, rows.number(time), rows.number(flux), rows.number(error));
        }
    }
}
