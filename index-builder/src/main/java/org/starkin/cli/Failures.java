package org.starkin.cli;

import java.io.PrintWriter;
import org.starkin.survey.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Answers failures with one line; with {@code --debug} the stack trace follows. */
public final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        err.println("starkin: " + message);
        if (command.getParseResult().hasMatchedOption("--debug")) {
            e.printStackTrace(err);
        } else if (!(e instanceof UnusableInput)) {
            err.println("give --debug to see where");
        }
        err.flush();
        return e instanceof UnusableInput ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }
}
