package org.starkin.index;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.starkin.graph.Accepted;

/**
 * The stars that the filters last asked for accept. What many ask for at once is found once, while they wait for it, and
 * nobody waits for another filter. Where it cannot be found, who waits next tries again. Thread-safe.
 */
final class RememberedFilters {

    /** A bit a star each. */
    static final int FILTERS_REMEMBERED = 16;

    private final Finder finder;
    private final Map<StarFilter, Answer> answers = Collections.synchronizedMap(new LastUsed());

    /** Finds the stars that a filter accepts; called by several threads at once. */
    interface Finder {
        Accepted find(StarFilter filter) throws IOException;
    }

    private static final class LastUsed extends LinkedHashMap<StarFilter, Answer> {

        private static final long serialVersionUID = 1;

        LastUsed() {
            super(FILTERS_REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<StarFilter, Answer> eldest) {
            return size() > FILTERS_REMEMBERED;
        }
    }

    /** What is found, once it is. */
    private static final class Answer {

        private final ReentrantLock finding = new ReentrantLock();
        private Optional<Accepted> found = Optional.empty();

        Accepted get(Finder finder, StarFilter filter) throws IOException {
            finding.lock();
            try {
                if (found.isEmpty()) {
                    found = Optional.of(finder.find(filter));
                }
                return found.get();
            } finally {
                finding.unlock();
            }
        }
    }

    RememberedFilters(Finder finder) {
        this.finder = finder;
    }

    /** @throws IOException where the finder throws it */
    Accepted accepted(StarFilter filter) throws IOException {
        return answers.computeIfAbsent(filter, asked -> new Answer()).get(finder, filter);
    }
}
