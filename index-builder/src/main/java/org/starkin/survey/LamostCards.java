package org.starkin.survey;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.starkin.index.SkyPosition;
import org.starkin.spectrum.Medium;

/**
 * What the headers of LAMOST's spectra say (LAMOST DR6 and DR8, "Data production description", section
 * 2). The star's id is {@code OBSID}. Wavelengths are heliocentric, in vacuum unless {@code VACUUM} says otherwise.
 */
final class LamostCards {

    private static final String[] FACTS = {
        "DESIG",
        "OBJNAME",
        "TSOURCE",
        "TCOMMENT",
        "CLASS",
        "SUBCLASS",
        "Z",
        "Z_ERR",
        "SNRU",
        "SNRG",
        "SNRR",
        "SNRI",
        "SNRZ",
        "DATA_V",
        "LMJD"
    };

    private LamostCards() {}

    /** Whether the header of a file is LAMOST's. */
    static boolean isLamost(FileHead head) {
        return head.card("TELESCOP").filter(name -> name.contains("LAMOST")).isPresent()
                || head.card("ORIGIN").filter(name -> name.contains("LAMOST")).isPresent();
    }

    /** Adds what the cards say of the wavelengths and the velocity, and makes the spectrum. */
    static ReadSpectrum read(
            String format,
            Path file,
            MeasuredPixels pixels,
            SpectrumOptions options,
            Function<String, Optional<String>> card) {
        ArchiveVerdict verdict = new ArchiveVerdict(
                card.apply("CLASS"),
                card.apply("SUBCLASS").filter(word -> !word.equalsIgnoreCase("non")),
                card.apply("Z").map(Cells::number).orElse(Double.NaN),
                false);
        verdict.tellVelocity(pixels);
        boolean isInAir = card.apply("VACUUM").filter("F"::equals).isPresent();
        pixels.unit(Optional.of(WavelengthUnit.ANGSTROM)).medium(Optional.of(isInAir ? Medium.AIR : Medium.VACUUM));
        Map<String, String> facts = new TreeMap<>();
        for (String keyword : FACTS) {
            card.apply(keyword).ifPresent(value -> facts.put(keyword.toLowerCase(Locale.ROOT), value));
        }
        String id = FileId.byPattern(file, options.idPattern())
                .or(() -> card.apply("OBSID").filter(OwnedRows::isUsableId))
                .orElseGet(() -> FileId.ofName(file));
        Optional<SkyPosition> position = SkyPosition.ifValid(
                card.apply("RA").map(Cells::number).orElse(Double.NaN),
                card.apply("DEC").map(Cells::number).orElse(Double.NaN));
        return pixels.read(format, new ObjectRow(id, position, verdict.label(), OptionalDouble.empty(), facts));
    }
}
