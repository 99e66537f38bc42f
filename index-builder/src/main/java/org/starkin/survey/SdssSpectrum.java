package org.starkin.survey;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.starkin.index.SkyPosition;
import org.starkin.spectrum.Medium;

/**
 * Spectra of SDSS, full and lite (data model of {@code spec}): the first table has {@code loglam, flux, ivar, and_mask}
 * of the coadded spectrum, vacuum wavelengths, heliocentric; the second what the pipeline made of it. The exposures one
 * by one, which follow in full files, are not read. The star's id is {@code SPECOBJID}, or plate, date and fibre.
 * Stateless.
 */
final class SdssSpectrum implements SpectrumFormat {

    /**
     * Bits of {@code and_mask} (SDSS bitmask SPPIXMASK) that leave a pixel out: FULLREJECT 18, NOSKY 22, BRIGHTSKY 23,
     * NODATA 24, BADFLUXFACTOR 26, BADSKYCHI 27, REDMONSTER 28. The pipeline itself fits no redshift to BRIGHTSKY and
     * REDMONSTER (idlspec2d, skymask.pro).
     */
    private static final long BAD = 1L << 18 | 1L << 22 | 1L << 23 | 1L << 24 | 1L << 26 | 1L << 27 | 1L << 28;

    private static final String[] FACTS = {
        "CLASS",
        "SUBCLASS",
        "Z",
        "Z_ERR",
        "ZWARNING",
        "PLATE",
        "MJD",
        "FIBERID",
        "SPECOBJID",
        "BESTOBJID",
        "SN_MEDIAN_ALL"
    };

    @Override
    public String name() {
        return "sdss";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.kind() == FileKind.FITS && head.has("loglam", "flux", "ivar", "and_mask");
    }

    @Override
    public ReadSpectrum read(Path file, SpectrumOptions options) {
        List<FitsTable> tables = FitsPixels.tables(file, options, table -> isCoadded(table) || isVerdict(table));
        FitsTable coadded = tables.stream()
                .filter(SdssSpectrum::isCoadded)
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        Fault.MISSING_COLUMN,
                        file.toString(),
                        "has no table with loglam, flux, ivar and and_mask; give a spec-*.fits file of SDSS"));
        MeasuredPixels pixels = FitsPixels.of(file, options, List.of(coadded), SdssSpectrum::marked)
                .unit(Optional.of(WavelengthUnit.ANGSTROM))
                .medium(Optional.of(
                        coadded.card("VACUUM").filter("F"::equals).isPresent() ? Medium.AIR : Medium.VACUUM));
        Map<String, String> facts = new TreeMap<>();
        tables.stream().filter(SdssSpectrum::isVerdict).findFirst().ifPresent(table -> addTo(facts, table));
        ArchiveVerdict verdict = verdict(facts);
        verdict.tellVelocity(pixels);
        return pixels.read(name(), star(file, options, coadded, facts, verdict));
    }

    private static boolean isCoadded(FitsTable table) {
        return table.find("and_mask").isPresent() && FitsPixels.areIn(table);
    }

    private static boolean isVerdict(FitsTable table) {
        return table.rows() == 1
                && table.find("Z").isPresent()
                && table.find("CLASS").isPresent();
    }

    private static BitSet marked(FitsTable table) {
        long[] masks = table.integers(table.require("and_mask"));
        BitSet marked = new BitSet();
        for (int i = 0; i < masks.length; i++) {
            marked.set(i, (masks[i] & BAD) != 0);
        }
        return marked;
    }

    private static void addTo(Map<String, String> facts, FitsTable table) {
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column).name().toUpperCase(Locale.ROOT);
            String value = table.text(column, 0);
            boolean isWanted = List.of(FACTS).contains(name) || name.equals("PLUG_RA") || name.equals("PLUG_DEC");
            if (isWanted && !value.isEmpty()) {
                facts.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }
    }

    private static ArchiveVerdict verdict(Map<String, String> facts) {
        String warning = facts.getOrDefault("zwarning", "0");
        return new ArchiveVerdict(
                Optional.ofNullable(facts.get("class")),
                Optional.ofNullable(facts.get("subclass")),
                Cells.number(facts.getOrDefault("z", "")),
                !warning.equals("0"));
    }

    private static ObjectRow star(
            Path file, SpectrumOptions options, FitsTable coadded, Map<String, String> facts, ArchiveVerdict verdict) {
        Optional<String> fibre = Optional.of(facts)
                .filter(known -> known.keySet().containsAll(List.of("plate", "mjd", "fiberid")))
                .map(known -> known.get("plate") + "-" + known.get("mjd") + "-" + known.get("fiberid"));
        String id = FileId.byPattern(file, options.idPattern())
                .or(() -> Optional.ofNullable(facts.get("specobjid")).or(() -> coadded.card("SPEC_ID")))
                .or(() -> fibre)
                .filter(OwnedRows::isUsableId)
                .orElseGet(() -> FileId.ofName(file));
        Optional<SkyPosition> position = SkyPosition.ifValid(
                        Cells.number(facts.getOrDefault("plug_ra", "")),
                        Cells.number(facts.getOrDefault("plug_dec", "")))
                .or(() -> SkyPosition.ifValid(coadded.number("PLUG_RA"), coadded.number("PLUG_DEC")));
        facts.keySet().removeAll(List.of("plug_ra", "plug_dec"));
        return new ObjectRow(id, position, verdict.label(), OptionalDouble.empty(), facts);
    }
}
