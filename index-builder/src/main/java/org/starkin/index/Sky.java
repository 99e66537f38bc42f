package org.starkin.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.starkin.encoder.EncoderId;

/**
 * Surveys, opened for searching and followed as builds flip them, wherever they lie. Work is done on the {@link SkyView}s that
 * it hands out. Thread-safe. Nothing is ever written.
 */
public final class Sky implements AutoCloseable {

    private final SkyHome home;
    private final Optional<EncoderId> encoder;

    /** Held while the disk is looked at, one at a time; never by those who acquire. */
    private final ReentrantLock refreshing = new ReentrantLock();

    /** Held for the moment in which the fields below are read or changed. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile Map<String, OpenSurvey> surveys = new TreeMap<>();

    private Map<String, String> broken = new TreeMap<>();
    private boolean closed;

    private Sky(SkyHome home, Optional<EncoderId> encoder) {
        this.home = home;
        this.encoder = encoder;
    }

    /** What is open of a survey, and by what to see that it has changed. */
    private record OpenSurvey(SkyHome.Stamp stamp, SurveySearcher searcher) {}

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
        Sky sky = new Sky(new FolderHome(directory), encoder);
        sky.refresh();
        if (sky.surveys.isEmpty() && sky.broken.isEmpty()) {
            throw new NoSuchSky(directory, "holds no survey");
        }
        return sky;
    }

    /**
     * Opens every survey of a home, which the sky closes; one without any is a sky that may come.
     *
     * @throws IndexException where the home cannot be looked at; it is closed then
     */
    public static Sky of(SkyHome home) {
        Sky sky = new Sky(home, Optional.empty());
        try {
            sky.refresh();
            return sky;
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
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
            for (String name : home.surveys()) {
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
        home.check(pace);
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
            Optional<SkyHome.Stamp> stamp = home.stamp(name);
            Optional<SkyHome.Fault> known = stamp.flatMap(of -> home.fault(name, of));
            known.ifPresent(fault -> nowBroken.put(name, fault.reason()));
            if (stamp.isPresent() && known.map(SkyHome.Fault::isAnswered).orElse(true)) {
                boolean same = before != null && before.stamp().equals(stamp.get());
                nowOpen.put(name, same ? before : open(name, stamp.get()));
            }
        } catch (IndexException | IOException e) {
            nowBroken.put(name, e instanceof IndexException ? String.valueOf(e.getMessage()) : "cannot be read: " + e);
            if (before != null) {
                nowOpen.put(name, before);
            }
        }
    }

    private OpenSurvey open(String survey, SkyHome.Stamp stamp) throws IOException {
        try {
            return new OpenSurvey(stamp, searcher(survey, stamp));
        } catch (IndexDamaged e) {
            Optional<SkyHome.Stamp> again = home.stamp(survey);
            if (again.isEmpty() || again.get().equals(stamp)) {
                throw e;
            }
            return new OpenSurvey(again.get(), searcher(survey, again.get()));
        }
    }

    private SurveySearcher searcher(String survey, SkyHome.Stamp stamp) throws IOException {
        SurveySearcher searcher = home.open(survey, stamp);
        try {
            encoder.ifPresent(searcher.manifest()::requireEncoder);
            return searcher;
        } catch (IndexMismatch e) {
            searcher.release();
            throw e;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the sky " + home.place() + " is closed");
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
                home.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
