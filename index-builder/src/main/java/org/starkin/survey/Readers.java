package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All formats that Starkin reads. Stateless and thread-safe. */
public final class Readers {

    /** The format that means: look at the content. */
    public static final String AUTO = "auto";

    private final List<Reader> readers;

    public Readers() {
        this(List.of(new LongTableReader()));
    }

    Readers(List<Reader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** The words that {@link #find} understands, {@link #AUTO} first. */
    public List<String> formats() {
        return Stream.concat(Stream.of(AUTO), readers.stream().map(Reader::format))
                .toList();
    }

    /**
     * The reader for {@code files}.
     *
     * @param format one of {@link #formats()}
     * @throws IllegalArgumentException where the format is unknown
     * @throws UnusableInput where no reader recognises a file, or two files are of different formats
     */
    public Reader find(String format, List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file is given; name at least one");
        }
        if (!format.equals(AUTO)) {
            return readers.stream()
                    .filter(reader -> reader.format().equals(format))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "format '" + format + "' is unknown; it is one of " + String.join(", ", formats())));
        }
        Reader first = recognise(files.getFirst());
        for (Path file : files) {
            Reader other = recognise(file);
            if (!other.equals(first)) {
                throw new UnusableInput(
                        Fault.AMBIGUOUS,
                        file.toString(),
                        "is of format " + other.format() + " while " + files.getFirst() + " is of format "
                                + first.format() + "; give files of one format");
            }
        }
        return first;
    }

    private Reader recognise(Path file) {
        FileHead head = FileHead.of(file);
        return readers.stream()
                .filter(reader -> reader.recognises(head))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        Fault.NOT_A_TABLE,
                        file.toString(),
                        "seems to be " + head.kind().words() + ", which is none of the formats read here: "
                                + readers.stream().map(Reader::format).collect(Collectors.joining(", "))));
    }
}
