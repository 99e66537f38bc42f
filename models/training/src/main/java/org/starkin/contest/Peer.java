package org.starkin.contest;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Whom the walk can be measured beside. */
enum Peer {
    HNSWLIB("apt-get install g++ libhnswlib-dev") {
        @Override
        Optional<Contestant> in(ContestFolder folder) throws IOException {
            return CppLibrary.hnswlib(folder);
        }
    },
    FAISS("apt-get install g++ libfaiss-dev") {
        @Override
        Optional<Contestant> in(ContestFolder folder) throws IOException {
            return CppLibrary.faiss(folder);
        }
    },
    JVECTOR("it comes with this program") {
        @Override
        Optional<Contestant> in(ContestFolder folder) {
            return Optional.of(new JVectorWalk());
        }
    },
    JELMERK("it comes with this program") {
        @Override
        Optional<Contestant> in(ContestFolder folder) {
            return Optional.of(new JelmerkWalk());
        }
    },
    LUCENE("it comes with this program") {
        @Override
        Optional<Contestant> in(ContestFolder folder) throws IOException {
            return Optional.of(new LuceneWalk(folder));
        }
    };

    private final String remedy;

    Peer(String remedy) {
        this.remedy = remedy;
    }

    /** The library, to be closed; nothing where it is not installed here. */
    abstract Optional<Contestant> in(ContestFolder folder) throws IOException;

    /** The same; where it is not installed, the report says so. */
    final Optional<Contestant> in(ContestFolder folder, Report report) throws IOException {
        Optional<Contestant> found = in(folder);
        if (found.isEmpty()) {
            report.say("%s is left out: %s", this, remedy);
        }
        return found;
    }

    /** How to come by it. */
    String remedy() {
        return remedy;
    }

    /** As it is called on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
