package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one writer at a time build a survey, whatever process it lives in. The operating system frees the lock of a process
 * that dies. The empty lock file stays in the sky, beside the survey: deleting it would let two writers in.
 */
public final class WriterLock implements Closeable {

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of {@code survey}.
     *
     * @throws SurveyBusy where another writer holds it
     */
    public static WriterLock take(Path sky, String survey) throws IOException {
        Files.createDirectories(sky);
        Path file = sky.resolve("." + survey + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new SurveyBusy(survey, file, new IOException("the lock is held by another process"));
            }
            return new WriterLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new SurveyBusy(survey, file, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
