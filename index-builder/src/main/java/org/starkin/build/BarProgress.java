package org.starkin.build;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves, for terminals: how many stars, how fast, how long still. */
public final class BarProgress implements Progress {

    private static final int INTERVAL_MILLIS = 500;

    private static final int STEPS_BETWEEN_NOTES = 64;

    private final ProgressBar bar;
    private Supplier<String> note = () -> "";
    private long steps;
    private boolean isOpen = true;

    /**
     * @param task what is going on, in a word or two
     * @param terminal where it is drawn
     */
    public BarProgress(String task, PrintStream terminal) {
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" stars", 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal))
                .startsFrom(0, Duration.ZERO)
                .build();
    }

    @Override
    public void begin(long stars, long done, Supplier<String> waiting) {
        bar.maxHint(stars);
        bar.stepTo(done);
        note = waiting;
    }

    @Override
    public void star() {
        bar.step();
        if (++steps % STEPS_BETWEEN_NOTES == 0) {
            bar.setExtraMessage(note.get());
        }
    }

    @Override
    public void end() {
        if (isOpen) {
            isOpen = false;
            bar.close();
        }
    }
}
