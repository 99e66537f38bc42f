package org.starkin.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.starkin.encoder.EncoderId;

/**
 * A directory of surveys, opened for searching and followed as builds flip it. Work is done on the {@link SkyView}s that it
 * hands out. Thread-safe. Nothing is ever written to the directory.
 */
public final class Sky implements AutoCloseable {

    private final Path directory;
    private final Optional<EncoderId> encoder;

    /** Held while the disk is looked at, one at a time; never by those who acquire. */
    private final ReentrantLock refreshing = new ReentrantLock();

    /** Held for the moment in which the fields below are read or changed. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile Map<String, OpenSurvey> surveys = new TreeMap<>();

    /** What a check has found, by survey. */
    private final Map<String, KnownDamage> damaged = new ConcurrentHashMap<>();

    private Map<String, String> broken = new TreeMap<>();
    private boolean closed;

    private Sky(Path directory, Optional<EncoderId> encoder) {
        this.directory = directory;
        this.encoder = encoder;
    }

    /** What is open of a survey, and by what to see that it has changed. */
    private record OpenSurvey(GenerationStamp stamp, SurveySearcher searcher) {}

    /**
     * Opens every survey in {@code directory}. Those that cannot be read are listed as broken, and do not stop the others.
     *
     * @throws NoSuchSky where the directory is absent or holds no survey
     */
    public static Sky open(Path directory) {
        return open(directory, Optional.empty());
    }

    /** The same, where surveys whose vectors another encoder made count as broken. */
    public static Sky open(Path directory, EncoderId encoder) {
        return open(directory, Optional.of(encoder));
    }

    private static Sky open(Path directory, Optional<EncoderId> encoder) {
        if (!Files.isDirectory(directory)) {
            throw new NoSuchSky(directory, "is no directory");
        }
        Sky sky = new Sky(directory, encoder);
        sky.refresh();
        if (sky.surveys.isEmpty() && sky.broken.isEmpty()) {
            throw new NoSuchSky(directory, "holds no survey");
        }
        return sky;
    }

    /** The sky as it is now; close the view after use. */
    public SkyView acquire() {
        lock.lock();
        try {
            requireOpen();
            Map<String, SurveySearcher> searchers = new TreeMap<>();
            surveys.forEach((name, survey) -> searchers.put(name, survey.searcher()));
            return new SkyView(searchers, broken);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks for new generations, new surveys and surveys removed; views already handed out keep what they have. A survey whose
     * new generation cannot be read is listed as broken, and goes on answering from the one before where that is open.
     *
     * @return whether anything changed
     */
    public boolean refresh() {
        refreshing.lock();
        try {
            Map<String, OpenSurvey> nowOpen = new TreeMap<>();
            Map<String, String> nowBroken = new TreeMap<>();
            for (String name : surveyNames()) {
                look(name, nowOpen, nowBroken);
            }
            return swap(nowOpen, nowBroken);
        } finally {
            refreshing.unlock();
        }
    }

    /**
     * Reads all files of the current generations, and compares them with their checksums: what is found counts from the next
     * {@link #refresh()} on. A survey whose index is damaged is broken until it is whole again, or another generation comes;
     * one that has other damaged files is answered from.
     *
     * @throws InterruptedIOException where the thread is told to end
     */
    public void check(Pace pace) throws InterruptedIOException {
        for (String name : surveyNames()) {
            Optional<KnownDamage> found = KnownDamage.of(SurveyDirectory.of(directory, name), pace);
            if (found.isPresent()) {
                damaged.put(name, found.get());
            } else {
                damaged.remove(name);
            }
        }
    }

    private boolean swap(Map<String, OpenSurvey> nowOpen, Map<String, String> nowBroken) {
        lock.lock();
        try {
            Map<String, OpenSurvey> before = surveys;
            boolean changed = !nowOpen.equals(before) || !nowBroken.equals(broken);
            Map<String, OpenSurvey> dropped = closed ? nowOpen : before;
            Map<String, OpenSurvey> kept = closed ? before : nowOpen;
            dropped.values().stream()
                    .filter(survey -> !kept.containsValue(survey))
                    .forEach(survey -> survey.searcher().release());
            requireOpen();
            surveys = nowOpen;
            broken = nowBroken;
            return changed;
        } finally {
            lock.unlock();
        }
    }

    private void look(String name, Map<String, OpenSurvey> nowOpen, Map<String, String> nowBroken) {
        OpenSurvey before = surveys.get(name);
        try {
            SurveyDirectory survey = SurveyDirectory.of(directory, name);
            Optional<GenerationStamp> stamp = GenerationStamp.of(survey);
            Optional<KnownDamage> known = Optional.ofNullable(damaged.get(name))
                    .filter(damage -> stamp.filter(damage.stamp()::equals).isPresent());
            known.ifPresent(damage -> nowBroken.put(name, damage.reason()));
            if (stamp.isPresent() && known.map(KnownDamage::isAnswered).orElse(true)) {
                boolean same = before != null && before.stamp().equals(stamp.get());
                nowOpen.put(name, same ? before : open(survey, stamp.get()));
            }
        } catch (IndexException | IOException e) {
            nowBroken.put(name, e instanceof IndexException ? String.valueOf(e.getMessage()) : "cannot be read: " + e);
            if (before != null) {
                nowOpen.put(name, before);
            }
        }
    }

    private OpenSurvey open(SurveyDirectory survey, GenerationStamp stamp) throws IOException {
        try {
            return new OpenSurvey(stamp, searcher(survey, stamp));
        } catch (IndexDamaged e) {
            Optional<GenerationStamp> again = GenerationStamp.of(survey);
            if (again.isEmpty() || again.get().equals(stamp)) {
                throw e;
            }
            return new OpenSurvey(again.get(), searcher(survey, again.get()));
        }
    }

    private SurveySearcher searcher(SurveyDirectory survey, GenerationStamp stamp) {
        SurveySearcher searcher = SurveySearcher.open(survey.generation(stamp.generation()), survey.survey());
        try {
            encoder.ifPresent(searcher.manifest()::requireEncoder);
            return searcher;
        } catch (IndexMismatch e) {
            searcher.release();
            throw e;
        }
    }

    private List<String> surveyNames() {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .filter(SurveyDirectory::isSurveyName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sky " + directory + " cannot be listed: " + e, e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the sky " + directory + " is closed");
        }
    }

    /** Lets everything go that no view still holds. Closing twice does nothing. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                surveys.values().forEach(survey -> survey.searcher().release());
            }
        } finally {
            lock.unlock();
        }
    }
}
