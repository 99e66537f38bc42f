package org.starkin.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starkin.survey.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Answers failures with one line; with {@code --debug} the stack trace follows. */
public final class Failures implements IExecutionExceptionHandler {

    /** What Linux says where a disk (ENOSPC) or what a user may have of it (EDQUOT) is full; Java knows it by these words alone. */
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded");

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        err.println("starkin: " + message);
        if (isFull(e)) {
            err.println(
                    "the disk is full: make room (df -h says where), and give the same command again; build goes on with"
                            + " --resume, snapshot and restore by themselves. The sky is as it was");
        }
        if (command.getParseResult().hasMatchedOption("--debug")) {
            e.printStackTrace(err);
        } else if (!(e instanceof UnusableInput)) {
            err.println("give --debug to see where");
        }
        err.flush();
        return e instanceof UnusableInput ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isFull(Throwable error) {
        for (@Nullable Throwable one = error; one != null; one = one.getCause()) {
            if (FULL.stream().anyMatch(one.toString()::contains)) {
                return true;
            }
        }
        return false;
    }
}
