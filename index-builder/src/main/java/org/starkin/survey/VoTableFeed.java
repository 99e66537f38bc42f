package org.starkin.survey;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import uk.ac.starlink.votable.TableContentHandler;

/**
 * Reads a VOTable in a thread of its own, because its library hands on rows as it comes by them, and keeps a few batches of
 * them ready for whoever asks: the thread waits once they are ready, so memory is bounded whatever the file's size, which a
 * table read whole would not be. The thread, and the one in which the library decodes streams, have ended when
 * {@link #close} returns. For one reader.
 */
final class VoTableFeed implements AutoCloseable {

    /** What comes out, in this order: at most one header, batches of rows, the end. */
    sealed interface Item {
        /** The first table that has rows; without rows, the first table. */
        record Header(VoTableHeader header) implements Item {}

        /** Rows of it, a cell for every column, null where it is not given. */
        record Batch(List<Object[]> rows) implements Item {}

        /** What was wrong, or what else is to be said. */
        record End(Optional<UnusableInput> fault, List<String> remarks) implements Item {}
    }

    /** Whoever asked for the rows wants no more. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Kept, for its level would be forgotten with it: a stranger's file must not write into the log. */
    private static final Logger LIBRARY = Logger.getLogger("uk.ac.starlink.votable");

    static {
        LIBRARY.setLevel(Level.SEVERE);
    }

    private static final int BATCHES_READY = 2;
    private static final Duration PATIENCE = Duration.ofMillis(5);

    private final BlockingQueue<Item> ready = new ArrayBlockingQueue<>(BATCHES_READY);
    private final String source;
    private final Thread thread;
    private final VoTableTables tables = new VoTableTables(this::put);
    private volatile boolean isStopped;
    private volatile Optional<Thread> decoder = Optional.empty();

    private VoTableFeed(InputStream in, String source, boolean isStrict) {
        this.source = source;
        this.thread = Thread.ofPlatform().daemon().name("votable " + source).unstarted(() -> feed(in, isStrict));
    }

    /** Begins to read; the stream is closed at the end or with the feed. */
    static VoTableFeed start(InputStream in, String source, boolean isStrict) {
        VoTableFeed feed = new VoTableFeed(in, source, isStrict);
        feed.thread.start();
        return feed;
    }

    /** The next item; after the end, the feed must not be asked again. */
    Item take() {
        try {
            while (true) {
                Optional<Item> item = Optional.ofNullable(ready.poll(1, TimeUnit.SECONDS));
                if (item.isPresent()) {
                    return item.get();
                }
                freeIfDecoderDied();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInput(Fault.NOT_READABLE, source, "reading was interrupted", e);
        }
    }

    @Override
    public void close() {
        isStopped = true;
        boolean isInterrupted = false;
        while (thread.isAlive() || isDecoding()) {
            ready.clear();
            thread.interrupt();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDecoding() {
        return decoder.filter(Thread::isAlive).isPresent();
    }

    /** The library's pipe does not tell its writer that its reader has died while it waited for room. */
    private void freeIfDecoderDied() {
        if (decoder.isPresent() && !isDecoding() && thread.getState() == Thread.State.WAITING) {
            thread.interrupt();
        }
    }

    private void put(Item item) {
        if (isStopped) {
            throw new Stopped();
        }
        if (!Thread.currentThread().equals(thread)) {
            decoder = Optional.of(Thread.currentThread());
        }
        try {
            ready.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void feed(InputStream in, boolean isStrict) {
        Optional<UnusableInput> fault = Optional.of(
                new UnusableInput(Fault.DAMAGED, source, "cannot be read: the parser gave up; write the file again"));
        List<String> remarks = new ArrayList<>();
        try (in) {
            VoTableGuard guard = new VoTableGuard(reader(), source, isStrict);
            parse(guard, in, isStrict);
            tables.end(source);
            remarks.addAll(guard.remarks());
            remarks.addAll(tables.remarks());
            fault = Optional.empty();
        } catch (UnusableInput e) {
            fault = Optional.of(e);
        } catch (SAXParseException e) {
            fault = Optional.of(new UnusableInput(
                    Fault.DAMAGED,
                    source,
                    "is no sound VOTable at line " + e.getLineNumber() + " (" + e.getMessage()
                            + "); fetch the file again",
                    e));
        } catch (IOException e) {
            fault = Optional.of(Sources.damaged(source, "within the VOTable", e));
        } catch (SAXException | ParserConfigurationException | RuntimeException | StackOverflowError e) {
            fault = Optional.of(new UnusableInput(
                    Fault.DAMAGED, source, "cannot be read (" + e.getMessage() + "); write the file again", e));
        } finally {
            endWith(new Item.End(fault, remarks));
        }
    }

    private void endWith(Item.End end) {
        try {
            put(end);
        } catch (Stopped e) {
            // nobody waits for it
        }
    }

    private void parse(VoTableGuard guard, InputStream in, boolean isStrict) throws IOException, SAXException {
        TableContentHandler library = new TableContentHandler(isStrict);
        library.setReadHrefTables(false);
        library.setTableHandler(tables);
        guard.setContentHandler(library);
        try {
            guard.parse(new InputSource(in));
        } finally {
            guard.endOpenStream();
        }
    }

    /** A parser that follows no reference: no DOCTYPE, so no entities, and nothing is fetched. */
    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setValidating(false);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newSAXParser().getXMLReader();
    }
}
