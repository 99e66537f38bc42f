package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All formats that Starkin reads. Stateless and thread-safe. */
public final class Readers {

    /** The format that means: look at the content. */
    public static final String AUTO = "auto";

    private final List<Reader> readers;
    private final Extent extent;

    public Readers() {
        this(Extent.SURVEY);
    }

    private Readers(Extent extent) {
        this.extent = extent;
        this.readers = Stream.concat(archives(), Stream.of(new TableFiles(new LongTable())))
                .<Reader>map(format -> new ArchiveReader(format, extent))
                .toList();
    }

    /**
     * The same for a part of a survey's files, which must not fail for a fault that costs the whole survey but one reject:
     * also where no file can be used, or none holds a star, the photometry is that of the others, if need be of none, and an
     * only file that turns out to be damaged becomes a reject.
     */
    public static Readers ofPart() {
        return new Readers(Extent.PART);
    }

    /** The formats of archives; the first that recognises a file reads it, so the particular come before the general. */
    private static Stream<ArchiveFormat> archives() {
        return Stream.of(
                new TableFiles(new ZtfTable()),
                new TableFiles(new AsasSnTable()),
                new TableFiles(new AtlasTable()),
                new TableFiles(new CatalinaTable()),
                new TableFiles(new PlasticcTable()),
                new Asas3(),
                new DatFiles(new OgleDat()),
                new DatFiles(new CatalinaDat()),
                new FitsFiles(new TessQlp()),
                new FitsFiles(new TessTglc()),
                new FitsFiles(new TessCdips()),
                new FitsFiles(new TessSpoc()),
                new FitsFiles(new K2sc()),
                new FitsFiles(new Kepler()),
                new NestedFiles(new ZtfParquet()),
                new NestedFiles(new RubinNested()),
                new TableFiles(new RubinTable()),
                new NestedFiles(new MultimodalUniverse()),
                new NestedFiles(new HatsTable()),
                new TableFiles(new GaiaLongTable()),
                new TableFiles(new GaiaWideTable()),
                new TableFiles(new GavoGaiaTable()));
    }

    /** The words that {@link #open} understands, {@link #AUTO} first. */
    public List<String> formats() {
        return Stream.concat(Stream.of(AUTO), readers.stream().map(Reader::format))
                .toList();
    }

    /**
     * Looks through the files, each by the reader of its format. A file that cannot be used is refused and the others are
     * gone on with; where it is the only one, or none can be used, that is an error.
     *
     * @param format one of {@link #formats()}
     * @param files at least one
     * @param refused is told of each file that cannot be used
     * @throws IllegalArgumentException where the format is unknown or there is no file
     * @throws UnusableInput where no file can be used, or files do not fit together
     */
    public Photometry open(String format, List<Path> files, ReadOptions options, Consumer<UnusableInput> refused) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file is given; name at least one");
        }
        List<UnusableInput> faults = new ArrayList<>();
        List<Photometry> opened = new ArrayList<>();
        byReader(format, files, faults::add).forEach((reader, itsFiles) -> {
            try {
                Photometry photometry = reader.open(itsFiles, options, faults::add);
                if (photometry.units() > 0) {
                    opened.add(photometry);
                }
            } catch (UnusableInput e) {
                requireOwnFault(e);
                faults.add(e);
            }
        });
        if (opened.isEmpty() && extent == Extent.SURVEY) {
            throw none(faults);
        }
        faults.forEach(refused);
        return opened.size() == 1 ? opened.getFirst() : new SeveralFormats(opened);
    }

    private static UnusableInput none(List<UnusableInput> faults) {
        UnusableInput first = faults.getFirst();
        return faults.size() == 1
                ? first
                : new UnusableInput(
                        first.fault(),
                        first.source(),
                        first.reject().detail() + "; nor can any other of the " + faults.size() + " files be used",
                        first);
    }

    /** Files that do not fit together are a mistake of their user's, not one file's fault. */
    private static void requireOwnFault(UnusableInput fault) {
        if (fault.fault() == Fault.AMBIGUOUS) {
            throw fault;
        }
    }

    private Map<Reader, List<Path>> byReader(String format, List<Path> files, Consumer<UnusableInput> refused) {
        Map<Reader, List<Path>> byReader = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                Reader reader = format.equals(AUTO) ? recognise(file) : named(format);
                byReader.computeIfAbsent(reader, key -> new ArrayList<>()).add(file);
            } catch (UnusableInput e) {
                refused.accept(e);
            }
        }
        return byReader;
    }

    private Reader named(String format) {
        return readers.stream()
                .filter(reader -> reader.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "format '" + format + "' is unknown; it is one of " + String.join(", ", formats())));
    }

    /** The word of the format that a file which begins so has; nothing where it is none of those read here. */
    Optional<String> recognised(FileHead head) {
        return readers.stream()
                .filter(reader -> reader.recognises(head))
                .map(Reader::format)
                .findFirst();
    }

    private Reader recognise(Path file) {
        FileHead head = FileHead.of(file);
        Optional<String> spectrum = new SpectrumReaders().surely(head);
        return readers.stream()
                .filter(reader -> reader.recognises(head) && spectrum.isEmpty())
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        Fault.NOT_A_TABLE,
                        file.toString(),
                        "seems to be " + head.words()
                                + spectrum.map(Readers::isSpectrum).orElseGet(() -> whyNone(head)),
                        head.columns()));
    }

    private static String isSpectrum(String format) {
        return ": a spectrum (" + format + ") and no light curve; give spectra as --spectra";
    }

    private String whyNone(FileHead head) {
        boolean isCatalogue = head.kind() == FileKind.VOTABLE && !head.columns().isEmpty() && !head.hasTimes();
        return isCatalogue
                ? ": a catalogue without times; give such a table as --objects"
                : ", which is none of the formats read here: "
                        + readers.stream().map(Reader::format).collect(Collectors.joining(", "));
    }
}
