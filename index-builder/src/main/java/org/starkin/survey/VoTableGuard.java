package org.starkin.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands before the library that understands VOTables and lets through only what is sound and bounded: a header of limited
 * size, cells of limited size, rows with a cell for every field, data that lie within the file. Not thread-safe.
 */
final class VoTableGuard extends XMLFilterImpl {

    static final int MOST_ELEMENTS = 1 << 16;
    static final int MOST_CHARACTERS = 1 << 24;
    static final int DEEPEST = 64;

    private final String source;
    private final boolean isStrict;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<VoTableField> fields = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private Optional<VoTableStream> stream = Optional.empty();
    private boolean isInRows;
    private boolean isFailedQuery;
    private int elements;
    private long characters;
    private long rowCharacters;
    private int cells;
    private long row;

    /** @param isStrict whether text of no given size is one character, as the library takes it */
    VoTableGuard(XMLReader reader, String source, boolean isStrict) {
        super(reader);
        this.source = source;
        this.isStrict = isStrict;
    }

    /** What the service that made the file says of it. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
            throws SAXException {
        String name = localName.isEmpty() ? qualifiedName : localName;
        if (isInRows) {
            startRowElement(name);
        } else {
            startHeaderElement(name, attributes);
        }
        path.push(name);
        if (path.size() > DEEPEST) {
            throw new UnusableInput(
                    Fault.TOO_LARGE, source, "nests more than " + DEEPEST + " elements, so it is no VOTable");
        }
        super.startElement(uri, localName, qualifiedName, attributes);
    }

    private void startRowElement(String name) {
        boolean isRow = name.equals("TR") && isWithin("TABLEDATA");
        boolean isCell = name.equals("TD") && isWithin("TR", "TABLEDATA");
        if (!isRow && !isCell) {
            throw new UnusableInput(
                    Fault.DAMAGED, source, "has <" + Sources.shown(name) + "> among its rows, after row " + row);
        }
        if (isRow) {
            row++;
            cells = 0;
            rowCharacters = 0;
        } else {
            cells++;
        }
    }

    private void startHeaderElement(String name, Attributes attributes) {
        if (++elements > MOST_ELEMENTS) {
            throw tooLong(MOST_ELEMENTS + " elements");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            count(attributes.getValue(i).length());
        }
        switch (name) {
            case "TABLE" -> fields.clear();
            case "FIELD" -> addField(attributes);
            case "PARAM" -> VoTableField.of(attributes, source);
            case "INFO" -> readInfo(attributes);
            case "TABLEDATA" -> {
                requireFields(isWithin("DATA", "TABLE"), name);
                requireKnownLengths(isStrict);
                isInRows = true;
                row = 0;
            }
            case "STREAM" -> startStream(attributes);
            case "TR", "TD" -> requireFields(false, name);
            case "FITS" ->
                throw new UnusableInput(
                        Fault.NOT_A_TABLE, source, "holds a FITS file; take it out and give it instead of the VOTable");
            default -> {}
        }
    }

    private void addField(Attributes attributes) {
        VoTableField field = VoTableField.of(attributes, source);
        if (isWithin("TABLE")) {
            fields.add(field);
        }
        if (fields.size() > TextRows.MOST_COLUMNS) {
            throw tooLong(TextRows.MOST_COLUMNS + " columns");
        }
    }

    private void readInfo(Attributes attributes) {
        String value = Optional.ofNullable(attributes.getValue("value")).orElse("");
        isFailedQuery = "QUERY_STATUS".equals(attributes.getValue("name")) && value.equals("ERROR");
        if ("QUERY_STATUS".equals(attributes.getValue("name")) && value.equals("OVERFLOW")) {
            remarks.add("the service that wrote it left rows out (QUERY_STATUS OVERFLOW)");
        }
    }

    private void startStream(Attributes attributes) {
        String href =
                Optional.ofNullable(attributes.getValue("href")).orElse("").strip();
        if (!href.isEmpty()) {
            throw new UnusableInput(
                    Fault.NOT_A_TABLE,
                    source,
                    "keeps its rows at another place, " + Sources.shown(href)
                            + ", which is not looked at; write the table with its rows in the file");
        }
        boolean isBinary2 = isWithin("BINARY2", "DATA", "TABLE");
        requireFields(isBinary2 || isWithin("BINARY", "DATA", "TABLE"), "STREAM");
        String encoding = Optional.ofNullable(attributes.getValue("encoding")).orElse("base64");
        if (!encoding.equals("base64")) {
            throw new UnusableInput(
                    Fault.NOT_A_TABLE,
                    source,
                    "the STREAM is encoded as " + Sources.shown(encoding)
                            + "; only base64 is read; write the table so");
        }
        requireKnownLengths(!isStrict);
        stream = Optional.of(new VoTableStream(source, fields, isBinary2));
    }

    /** Text of no given size is one character in a STREAM, and in rows what writers forgot to say. */
    private void requireKnownLengths(boolean isTakenOtherwise) {
        fields.stream()
                .filter(field -> field.isOpenText() && isTakenOtherwise)
                .findFirst()
                .ifPresent(field -> {
                    throw new UnusableInput(
                            Fault.AMBIGUOUS,
                            source,
                            "the column " + Sources.shown(field.name())
                                    + " is text of no given size; write arraysize=\"1\" or arraysize=\"*\" to it");
                });
    }

    private void requireFields(boolean isAtItsPlace, String name) {
        if (!isAtItsPlace || fields.isEmpty()) {
            throw new UnusableInput(
                    Fault.DAMAGED, source, "has <" + name + "> where no TABLE with FIELDs and DATA is around it");
        }
        long bytes = fields.stream().mapToLong(VoTableField::fewestBytes).sum();
        if (bytes > VoTableStream.MOST_ROW_BYTES) {
            throw tooLong(VoTableStream.MOST_ROW_BYTES + " bytes a row");
        }
    }

    /** Whether these elements are the innermost that are open, the innermost first. */
    private boolean isWithin(String... names) {
        var open = path.iterator();
        for (String name : names) {
            if (!open.hasNext() || !open.next().equals(name)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (stream.isPresent()) {
            char[] dense = stream.get().accept(text, start, length);
            super.characters(dense, 0, dense.length);
            return;
        }
        if (isInRows) {
            rowCharacters += length;
        } else {
            count(length);
        }
        if (rowCharacters > VoTableStream.MOST_ROW_BYTES) {
            throw tooLong(VoTableStream.MOST_ROW_BYTES + " characters in row " + row);
        }
        requireNoError(text, start, length);
        super.characters(text, start, length);
    }

    private void requireNoError(char[] text, int start, int length) {
        if (isFailedQuery && isWithin("INFO")) {
            throw new UnusableInput(
                    Fault.EMPTY,
                    source,
                    "is the answer to a query that failed: " + Sources.shown(new String(text, start, length).strip())
                            + "; ask the archive again");
        }
    }

    private void count(int length) {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw tooLong(MOST_CHARACTERS + " characters outside of its rows");
        }
    }

    private UnusableInput tooLong(String limit) {
        return new UnusableInput(Fault.TOO_LARGE, source, "has more than " + limit + ", the most that are taken here");
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) throws SAXException {
        String name = path.pop();
        if (isInRows && name.equals("TR") && cells != fields.size()) {
            throw new UnusableInput(
                    Fault.DAMAGED,
                    source,
                    "row " + row + " has " + cells + " cells, but there are " + fields.size() + " fields");
        }
        if (isInRows && name.equals("TABLEDATA")) {
            isInRows = false;
        }
        if (stream.isPresent()) {
            VoTableStream walked = stream.get();
            stream = Optional.empty();
            super.endElement(uri, localName, qualifiedName);
            walked.end();
            return;
        }
        super.endElement(uri, localName, qualifiedName);
    }

    /** Tells the library that an open stream ends here, for it decodes in a thread of its own that waits for more. */
    void endOpenStream() throws SAXException {
        if (stream.isPresent()) {
            stream = Optional.empty();
            super.endElement("", "STREAM", "STREAM");
        }
    }
}
