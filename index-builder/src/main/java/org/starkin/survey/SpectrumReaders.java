package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All formats of spectra that Starkin reads, for a build and for a query alike. Stateless and thread-safe. */
public final class SpectrumReaders {

    /** The first that recognises a file reads it, so the particular come before the general. */
    private final List<SpectrumFormat> formats = List.of(
            new LamostImage(),
            new LamostTable(),
            new SdssSpectrum(),
            new FitsTableSpectrum(),
            new FitsSpectrum(),
            TableSpectrum.voTable(),
            TableSpectrum.text(),
            new BareSpectrum());

    /** The words that {@link #read} understands, {@link Readers#AUTO} first. */
    public List<String> formats() {
        return Stream.concat(Stream.of(Readers.AUTO), formats.stream().map(SpectrumFormat::name))
                .toList();
    }

    /** The word of the format that a file which begins so has; empty where it is no spectrum that is read here. */
    public Optional<String> recognised(FileHead head) {
        return formats.stream()
                .filter(format -> format.recognises(head))
                .map(SpectrumFormat::name)
                .findFirst();
    }

    /**
     * The word of the format of a file which begins so, where it cannot be a light curve: of none with a column of times, nor
     * of numbers without a header, which may be either.
     */
    public Optional<String> surely(FileHead head) {
        return recognised(head).filter(format -> !format.equals(BareSpectrum.NAME) && !head.hasTimes());
    }

    /**
     * The spectrum in a file.
     *
     * @param format one of {@link #formats()}
     * @throws IllegalArgumentException where the format is unknown
     * @throws UnusableInput where the file is no spectrum, is damaged or exceeds a limit
     */
    public ReadSpectrum read(String format, Path file, SpectrumOptions options) {
        SpectrumFormat chosen = format.equals(Readers.AUTO) ? recognise(file) : named(format);
        return chosen.read(file, options);
    }

    private SpectrumFormat named(String word) {
        return formats.stream()
                .filter(format -> format.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "format '" + word + "' is none of a spectrum; it is one of " + String.join(", ", formats())));
    }

    private SpectrumFormat recognise(Path file) {
        FileHead head = FileHead.of(file);
        return formats.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        Fault.NOT_A_TABLE,
                        file.toString(),
                        "seems to be " + head.words() + ", which is none of the spectra read here: "
                                + String.join(
                                        ", ", formats().subList(1, formats().size())),
                        head.columns()));
    }
}
