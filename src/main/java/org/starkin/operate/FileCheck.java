package org.starkin.operate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.starkin.index.Pace;

/** Reads the files of the sky again and again, slowly and by a thread of its own, for disks forget. */
@Singleton
final class FileCheck {

    private static final Logger LOG = Logger.getLogger(FileCheck.class);
    private static final long MEGABYTE = 1_000_000;

    private final OpenSky sky;
    private final Duration pause;
    private final long bytesPerSecond;
    private final Thread thread = Thread.ofPlatform().daemon().name("sky-check").unstarted(this::run);

    FileCheck(OpenSky sky, StarkinConfig config) {
        this.sky = sky;
        this.pause = config.check().pause();
        this.bytesPerSecond = config.check().megabytesPerSecond() * MEGABYTE;
    }

    void start(@Observes StartupEvent event) {
        if (pause.isPositive()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(pause);
                sky.check(Pace.of(bytesPerSecond));
            } catch (InterruptedException | InterruptedIOException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf(e, "sky=%s its files cannot be checked", sky.name());
            }
        }
    }
}
