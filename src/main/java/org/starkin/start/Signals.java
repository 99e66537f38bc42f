package org.starkin.start;

import io.quarkus.runtime.Quarkus;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.starkin.operate.Stopping;

/**
 * Has the server stop before the Java machine does when it is told to. Left alone, the machine would run all that is to be done at its
 * end at the same time, and ONNX Runtime takes its environment down then: an analysis that is under way crashes the process.
 *
 * <p>Only {@code sun.misc.Signal} (module jdk.unsupported) can handle signals. It is called by its name because the compiler warns of it
 * whatever one says, and warnings are errors here.
 */
final class Signals {

    /** What a shell adds to a signal's number to make an exit code of it. */
    private static final int KILLED = 128;

    /** Those by which a process is told to stop, SIGTERM and SIGINT (Ctrl-C), with their POSIX numbers. */
    private static final Map<String, Integer> NUMBERS = Map.of("TERM", 15, "INT", 2);

    private static final Logger LOG = Logger.getLogger(Signals.class);

    private final Stopping stopping;
    private final Duration drain;

    /** @param drain how long requests are answered after the first signal */
    Signals(Stopping stopping, Duration drain) {
        this.stopping = stopping;
        this.drain = drain;
    }

    /** From now on these signals stop the server, and then the process. */
    void stopFirst() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        for (Map.Entry<String, Integer> one : NUMBERS.entrySet()) {
            Object stopper =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (_, method, _) -> {
                        if (method.getName().equals("handle")) {
                            stop(one.getValue());
                        }
                        return one;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(signal, signal.getConstructor(String.class).newInstance(one.getKey()), stopper);
        }
    }

    private void stop(int number) {
        if (drain.isPositive() && !stopping.isDraining()) {
            stopping.drain();
            LOG.infof("told to stop: not ready from now on, requests are answered for %d ms more", drain.toMillis());
            CompletableFuture.delayedExecutor(drain.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> end(number));
        } else {
            end(number);
        }
    }

    private void end(int number) {
        stopping.drain();
        stopping.begin();
        Quarkus.asyncExit(KILLED + number);
    }
}
