package org.starkin.start;

import io.quarkus.runtime.Quarkus;
import java.util.List;
import org.starkin.operate.Stopping;
import sun.misc.Signal;

/**
 * Has the server stop before the Java machine does when it is told to. Left alone, the machine would run all that is to be done at its
 * end at the same time, and ONNX Runtime takes its environment down then: an analysis that is under way crashes the process.
 */
final class Signals {

    /** What a shell adds to a signal's number to make an exit code of it. */
    private static final int KILLED = 128;

    private final Stopping stopping;

    Signals(Stopping stopping) {
        this.stopping = stopping;
    }

    /** From now on SIGTERM and SIGINT (Ctrl-C) stop the server, and then the process. */
    void stopFirst() {
        for (String name : List.of("TERM", "INT")) {
            Signal.handle(new Signal(name), signal -> {
                stopping.begin();
                Quarkus.asyncExit(KILLED + signal.getNumber());
            });
        }
    }
}
