package org.starkin.job;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.operate.Refusal;

/** The kinds of jobs that there are. Thread-safe. */
@Singleton
final class JobKinds {

    private final Map<String, JobKind> byName = new TreeMap<>();

    JobKinds(@All List<JobKind> kinds) {
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    /** @throws Refusal.BadInput where there is no such kind */
    JobKind require(String name) {
        JobKind kind = byName.get(name);
        if (kind == null) {
            String shown = name.length() > 60 ? name.substring(0, 60) + "..." : name;
            throw Refusal.BadInput.of(
                    "unknown_job", "kind", "'" + shown + "' is no kind of job; there are " + byName.keySet());
        }
        return kind;
    }
}
